// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.attachment.Attachment;
import spindle.image.attachment.QPatches;
import spindle.image.probe.QPatchSearch;

/** Gives an image the Q packets that its sub-channel has on purpose otherwise, for a sheet that has no sub-channel. */
final class PatchedImages {
    private PatchedImages() {}

    /** {@return the image with its packets beside it: those in a file it came with, or those in its sub-channel} */
    static DiscImage of(DiscImage image, QPatches.Form form) throws IOException {
        Optional<QPatches> own = Attachment.find(QPatches.class, image.attachments());
        List<Attachment> attachments = new ArrayList<>(image.attachments());
        own.ifPresent(attachments::remove);
        QPatches patches = new QPatches(form, own.map(QPatches::patches).orElse(List.of()));
        if (patches.patches().isEmpty()) {
            patches = QPatchSearch.of(image, form);
        }
        String what = "no Q packet has a wrong CRC, so no " + form + " file is written";
        if (!patches.patches().isEmpty()) {
            attachments.add(patches);
            what = patches.patches().size() + " Q packets with a wrong CRC go into the " + form + " file";
        }
        return new AnnotatedImage(image, List.of(Finding.note("patches", what)), attachments, Map.of());
    }
}
