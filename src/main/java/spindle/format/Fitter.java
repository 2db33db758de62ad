// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.util.List;
import spindle.image.attachment.Attachment;
import spindle.image.attachment.QPatches;
import spindle.io.UnsupportedImageException;

/** Fits the contents of an image to a target, and names what the target leaves of them. */
public final class Fitter {
    private Fitter() {}

    /**
     * Asks a writer what it will hold. The writer is given the attachments of the kinds that it declares; each attachment that
     * is not in its answer is a loss.
     *
     * @throws UnsupportedImageException where the disc cannot be written at all
     */
    public static Fitting fit(Writer writer, DiscContents source, WriteOptions options, Losses losses)
            throws UnsupportedImageException {
        List<Attachment> declared = source.attachments().stream()
                .filter(each -> writer.attachments().contains(each.getClass()))
                .toList();
        Fitting fitting = writer.fit(new DiscContents(source.disc(), source.storages(), declared), options, losses);
        addAttachments(source.attachments(), fitting.attachments(), losses);
        return fitting;
    }

    /**
     * Names attachments that a target does not hold.
     *
     * @param held those that it holds
     */
    public static void addAttachments(List<Attachment> all, List<Attachment> held, Losses losses) {
        for (Attachment attachment : all) {
            if (attachment.count() > 0 && !held.contains(attachment)) {
                Loss.Kind kind = attachment instanceof QPatches ? Loss.Kind.SUBCHANNEL : Loss.Kind.ATTACHMENT;
                losses.add(kind, 0, attachment.count(), attachment.describe() + " are not written");
            }
        }
    }
}
