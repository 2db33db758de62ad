// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.util.List;
import spindle.audio.AudioFile;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.ImageView;
import spindle.io.Remedy;
import spindle.io.UnsupportedImageException;
import spindle.sector.TrackMode;

/** The disc that becomes of an image of user data when it is written as raw sectors. */
public final class RawPlans {
    private RawPlans() {}

    /**
     * {@return an image of one data track, as of the mode and at the place that are asked for}
     *
     * @throws UnsupportedImageException where the image has several tracks, or none of data
     */
    public static DiscImage redeclared(DiscImage image, RawRequest request) throws UnsupportedImageException {
        Disc disc = image.disc();
        Track track = disc.tracks().get(0);
        if (disc.tracks().size() > 1 || !track.mode().isData()) {
            throw new UnsupportedImageException(
                    image.files().get(0).toString(),
                    "is not an image of one data track",
                    Remedy.of(Remedy.Action.CONVERT));
        }
        TrackMode mode = switch (request.mode()) {
            case BY_CONTENT -> track.mode();
            case MODE1 -> TrackMode.MODE1;
            case XA -> TrackMode.XA;
        };
        return ImageView.of(image).withRedeclaredTrack(mode, request.firstLba());
    }

    /**
     * {@return that image with audio files as tracks behind it}
     *
     * @param audio stay open until a plan with this image is carried out
     * @throws UnsupportedImageException as {@link #redeclared}, and where the files do not fit on a disc
     */
    public static DiscImage mixed(DiscImage image, RawRequest request, List<AudioFile> audio)
            throws UnsupportedImageException {
        return MixedDisc.of(redeclared(image, request), audio);
    }
}
