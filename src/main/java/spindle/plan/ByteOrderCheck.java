// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.ImageView;
import spindle.io.Remedy;
import spindle.rip.SampleOrder;

/** Tells by the sound of its audio whether an image states the wrong byte order. */
public final class ByteOrderCheck {
    private ByteOrderCheck() {}

    /** {@return the image, with a warning that names the tracks whose samples are smooth only in the other byte order} */
    public static DiscImage on(DiscImage image) throws IOException {
        List<String> swapped = new ArrayList<>();
        for (Track track : image.disc().tracks()) {
            if (!track.mode().isData() && SampleOrder.isSwapped(image.sectors(track), track.body())) {
                swapped.add(Integer.toString(track.number()));
            }
        }
        if (swapped.isEmpty()) {
            return image;
        }
        String tracks = (swapped.size() == 1 ? "track " : "tracks ") + String.join(", ", swapped);
        Finding warning = Finding.warning("byte-order", "the samples of " + tracks + " look like the other byte order");
        return ImageView.of(image).withFindings(List.of(warning.withRemedy(Remedy.Action.SWAP_AUDIO)));
    }
}
