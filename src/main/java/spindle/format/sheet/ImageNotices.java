// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.util.ArrayList;
import java.util.List;
import spindle.format.ReadOptions;
import spindle.image.Finding;
import spindle.io.DiscFormatException;

/** Collects what is noticed while an image is opened. A strict reader stops at the first oddity. */
public final class ImageNotices {
    private final String image;
    private final ReadOptions options;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Begins without any.
     *
     * @param image what messages call the image
     * @param options whether an oddity is a warning or an error
     */
    public ImageNotices(String image, ReadOptions options) {
        this.image = image;
        this.options = options;
    }

    /** {@return how the image is read} */
    public ReadOptions options() {
        return options;
    }

    /** Notes what is already said in full. */
    public void add(Finding finding) {
        findings.add(finding);
    }

    /** Notes something worth saying. */
    public void note(String rule, String message) {
        findings.add(Finding.note(rule, image + ": " + message));
    }

    /**
     * Notes a lenient reading, or a contradiction settled by content.
     *
     * @param track the track it concerns; 0: the disc
     * @throws DiscFormatException where the reader is strict
     */
    public void warn(String rule, int track, String message) throws DiscFormatException {
        if (options.leniency() == ReadOptions.Leniency.STRICT) {
            throw new DiscFormatException(image, message, "read it without --strict");
        }
        findings.add(Finding.warning(rule, track, image + ": " + message));
    }

    /** {@return an image that cannot be read, and what in the image makes it so} */
    public DiscFormatException invalid(String problem) {
        return new DiscFormatException(image, problem, "");
    }

    /** {@return what was noticed, in order} */
    public List<Finding> all() {
        return findings;
    }
}
