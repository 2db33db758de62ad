// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.ImageView;
import spindle.image.attachment.Attachment;
import spindle.image.attachment.QPatches;
import spindle.image.probe.QPatchSearch;

/** Chooses the Q packets that are written beside a sheet without sub-channel. */
public final class ChosenPatches {
    private ChosenPatches() {}

    /**
     * {@return the image with its Q packets as an attachment: those of the file it came with, or else those in its
     * sub-channel whose CRC is wrong}
     */
    public static DiscImage on(DiscImage image, QPatches.Form form) throws IOException {
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
        return ImageView.of(image).withAttachments(attachments).withFindings(List.of(Finding.note("patches", what)));
    }
}
