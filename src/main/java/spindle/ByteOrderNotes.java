// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.rip.SampleOrder;

/** Tells by how its audio sounds whether an image says the wrong byte order. */
final class ByteOrderNotes {
    private ByteOrderNotes() {}

    /** {@return a warning that names the tracks whose samples are smooth only in the other byte order} */
    static Optional<Finding> of(DiscImage image) throws IOException {
        StringBuilder swapped = new StringBuilder();
        for (Track track : image.disc().tracks()) {
            if (!track.mode().isData() && SampleOrder.isSwapped(image.sectors(track), track.body())) {
                swapped.append(swapped.length() == 0 ? "" : ", ").append(track.number());
            }
        }
        String tracks = (swapped.indexOf(",") < 0 ? "track " : "tracks ") + swapped;
        return swapped.length() == 0
                ? Optional.empty()
                : Optional.of(Finding.warning(
                        "byte-order",
                        "the samples of " + tracks + " look like the other byte order; --swap (of rip, convert, split"
                                + " and merge) turns it"));
    }

    /** {@return the image with that warning, where it applies} */
    static DiscImage on(DiscImage image) throws IOException {
        Optional<Finding> warning = of(image);
        return warning.isEmpty() ? image : new AnnotatedImage(image, List.of(warning.get()));
    }
}
