// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import spindle.ImageViews;
import spindle.image.DiscImage;

/** The byte order of samples, where a sheet is wrong about it. */
final class SwapOption implements OptionGroup {
    @Parameter(names = "--swap", description = "take samples in the other byte order")
    boolean swap;

    @Override
    public String title() {
        return OptionDescription.OWN;
    }

    /** {@return the image with its samples in the byte order that was asked for} */
    DiscImage apply(DiscImage image) {
        return swap ? ImageViews.withSwappedAudio(image) : image;
    }
}
