// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.filesystem.TrackContent;
import spindle.filesystem.recognise.DiscVolumes;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.ImageView;
import spindle.image.StoredTrack;

/** What becomes of data sectors in audio tracks: they are told, they are never played, and a volume in them is found. */
public final class DataInAudio {
    private DataInAudio() {}

    /** {@return the image, with a warning for each stretch of data in its audio tracks} */
    public static DiscImage told(DiscImage image) throws IOException {
        List<StrayData> stray = StrayData.of(image);
        return stray.isEmpty() ? image : ImageView.of(image).withFindings(findings(image, stray, ""));
    }

    /** {@return the image without the data sectors of its audio tracks, with a warning for each stretch of them} */
    public static DiscImage leftOut(DiscImage image) throws IOException {
        List<StrayData> stray = StrayData.of(image);
        if (stray.isEmpty()) {
            return image;
        }
        return ImageView.of(image)
                .withSilence(track -> stray.stream()
                        .filter(each -> each.track().number() == track.number())
                        .map(StrayData::range)
                        .toList())
                .withFindings(findings(image, stray, ", and left out of audio files"));
    }

    private static List<Finding> findings(DiscImage image, List<StrayData> stray, String fate) {
        return stray.stream()
                .map(each -> new Finding(
                        "data-in-audio",
                        isPostgap(image.disc(), each) ? Finding.Severity.NOTE : Finding.Severity.WARNING,
                        each.track().number(),
                        Optional.of(each.range()),
                        each.describe() + ": they are no sound" + fate))
                .toList();
    }

    /** A pregap between data and audio begins as data: the postgap of the track before (ECMA-130, 20). */
    private static boolean isPostgap(Disc disc, StrayData stray) {
        List<Track> tracks = disc.tracks();
        int at = tracks.indexOf(stray.track());
        return at > 0
                && tracks.get(at - 1).mode().isData()
                && stray.range().start() == stray.track().start()
                && stray.range().end() <= stray.track().index1();
    }

    /**
     * {@return the data in the audio tracks of an image as an image of one data track; empty where there is none} Where there
     * are several stretches it is the first that has a volume. Closing it closes the image.
     */
    public static Optional<DiscImage> alone(DiscImage image) throws IOException {
        Optional<DiscImage> first = Optional.empty();
        for (StrayData stray : StrayData.of(image)) {
            DiscImage alone = alone(image, stray);
            TrackContent content =
                    DiscVolumes.of(alone).content(alone.disc().tracks().get(0));
            if (!content.volumes().isEmpty()) {
                return Optional.of(alone);
            }
            first = first.isPresent() ? first : Optional.of(alone);
        }
        return first;
    }

    private static DiscImage alone(DiscImage image, StrayData stray) {
        Track holder = stray.track();
        List<Index> indexes = List.of(new Index(1, stray.range().start()));
        Track track = new Track(
                holder.number(), stray.mode(), Set.of(), indexes, stray.range().end(), Optional.empty());
        DiscType type = stray.mode().hasSubheader() ? DiscType.CD_XA : DiscType.CD_ROM;
        Session session = new Session(1, type, List.of(track), track.end());
        Disc disc = new Disc(image.disc().medium(), List.of(session), Optional.empty(), CdText.NONE, List.of());
        StoredTrack stored = new StoredTrack(track, image.storage(holder), image.sectors(holder));
        Finding finding = new Finding(
                "data-in-audio",
                Finding.Severity.WARNING,
                holder.number(),
                Optional.of(stray.range()),
                "there is no data track; taken are " + stray.describe() + "; all else is left behind");
        return ImageView.of(image).withTracks(disc, List.of(stored)).withFindings(List.of(finding));
    }
}
