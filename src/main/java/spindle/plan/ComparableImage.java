// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.util.Set;
import spindle.format.Capabilities;
import spindle.image.DiscImage;
import spindle.sector.Subchannel;

/** An image as it is held against one without sub-channel: a sub-channel that follows from the tracks is no difference. */
public final class ComparableImage {
    private static final Capabilities WITHOUT_SUBCHANNEL = new Capabilities(
            "an image without sub-channel", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    private ComparableImage() {}

    /** {@return an image as it is compared with another} Its sub-channel is read where the other has none. */
    public static DiscImage of(DiscImage image, DiscImage other) throws IOException {
        boolean alone = !hasNone(image) && hasNone(other);
        return alone ? ImpliedSubchannel.on(image, "", WITHOUT_SUBCHANNEL) : image;
    }

    private static boolean hasNone(DiscImage image) {
        return image.disc().tracks().stream()
                .allMatch(track -> image.storage(track).subchannel() == Subchannel.NONE);
    }
}
