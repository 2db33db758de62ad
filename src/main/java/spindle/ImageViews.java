// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.util.Optional;
import spindle.filesystem.recognise.DiscVolumes;
import spindle.image.DiscImage;
import spindle.image.ImageView;
import spindle.image.attachment.QPatches;
import spindle.patch.PatchedImage;
import spindle.patch.PpfPatch;
import spindle.plan.ByteOrderCheck;
import spindle.plan.ChosenPatches;
import spindle.plan.DataInAudio;
import spindle.plan.TrimmedTracks;

/**
 * Other views of open images, and images with the findings of a check. Closing a view closes its image.
 *
 * <pre>{@code
 * try (DiscImage image = ImageViews.withByteOrderCheck(Spindle.open(Path.of("album.cue")))) {
 *     image.findings().forEach(finding -> System.out.println(finding.message()));
 * }
 * }</pre>
 */
public final class ImageViews {
    private ImageViews() {}

    /**
     * {@return an image with its audio in the other byte order, for a sheet that states the wrong one} Closing it closes
     * the image.
     */
    public static DiscImage withSwappedAudio(DiscImage image) {
        return ImageView.of(image).withSwappedAudio();
    }

    /**
     * {@return an image with the Q packets whose CRC is wrong as an attachment, to be written with a sheet that has no
     * sub-channel} Its whole sub-channel is read for them. Closing it closes the image.
     *
     * @param form SBI, which leaves out the CRCs, or LSD
     */
    public static DiscImage withQPatches(DiscImage image, QPatches.Form form) throws IOException {
        return ChosenPatches.on(image, form);
    }

    /**
     * {@return an image with a warning where its audio sounds as if it were in the other byte order} A few sectors of each
     * audio track are read. Closing it closes the image.
     */
    public static DiscImage withByteOrderCheck(DiscImage image) throws IOException {
        return ByteOrderCheck.on(image);
    }

    /**
     * {@return an image with a PPF patch applied to it, and a note about it} Sectors whose EDC was right have a right one
     * again. Closing it closes the image.
     *
     * @throws spindle.patch.PatchMismatchException where the patch is for another image
     */
    public static DiscImage withPatch(DiscImage image, PpfPatch patch) throws IOException {
        return PatchedImage.of(image, patch);
    }

    /** {@return an image with a warning for each stretch of data sectors in an audio track} A few of each are read. */
    public static DiscImage withDataInAudioCheck(DiscImage image) throws IOException {
        return DataInAudio.told(image);
    }

    /**
     * {@return an image without the data sectors in its audio tracks, for ripping: as sound they are noise} A
     * warning names each stretch. Closing it closes the image.
     */
    public static DiscImage withoutDataInAudio(DiscImage image) throws IOException {
        return DataInAudio.leftOut(image);
    }

    /**
     * {@return the data sectors in the audio tracks of an image, as an image of one data track} CD-i Ready discs have a volume
     * in the pregap of their first track. Closing it closes the image.
     */
    public static Optional<DiscImage> dataInAudio(DiscImage image) throws IOException {
        return DataInAudio.alone(image);
    }

    /**
     * {@return an image with an error for each data track that ends before its files do, and warnings where its volume lies
     * elsewhere in part} The directories of each data track are read, once. Closing it closes the image.
     */
    public static DiscImage withVolumeCheck(DiscImage image) throws IOException {
        return ImageView.of(image).withFindings(DiscVolumes.of(image).completeness());
    }

    /**
     * {@return an image whose data tracks end with their volumes, without run-out, postgaps and padding} A note says what
     * each leaves out. Closing it closes the image.
     */
    public static DiscImage withTrimmedTracks(DiscImage image) throws IOException {
        return TrimmedTracks.on(image);
    }
}
