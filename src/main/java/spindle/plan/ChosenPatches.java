// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.QPatches;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.ImageView;
import spindle.image.probe.QPatchSearch;

/** Chooses the Q packets that are written beside a sheet without sub-channel. */
public final class ChosenPatches {
    private ChosenPatches() {}

    /**
     * {@return the image with its Q packets as an attachment: those of the file it came with, or else those in its
     * sub-channel whose CRC is wrong}
     */
    public static DiscImage on(DiscImage image, QPatches.Form form) throws IOException {
        List<Object> attachments = new ArrayList<>();
        QPatches patches = new QPatches(form, List.of());
        for (Object held : image.attachments()) {
            if (held instanceof QPatches own) {
                patches = new QPatches(form, own.patches());
            } else {
                attachments.add(held);
            }
        }
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
