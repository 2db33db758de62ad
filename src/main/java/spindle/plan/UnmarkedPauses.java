// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.filesystem.recognise.DiscVolumes;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.ImageView;
import spindle.image.Storage;
import spindle.image.probe.PauseSearch;
import spindle.io.Amounts;
import spindle.io.DiscFormatException;
import spindle.io.Remedy;
import spindle.sector.SectorLayout;

/**
 * Finds pauses that no INDEX 00 marks. The silent sectors that end a data track before audio are the pregap of the audio
 * (IEC 60908, 17.5.2; ECMA-130, 20.2), as most home-made sheets leave unsaid.
 */
public final class UnmarkedPauses {
    private UnmarkedPauses() {}

    /**
     * {@return an image whose audio tracks begin with the pauses before them} A warning tells of each. Pauses stay where a
     * file of the data track reaches into them: those sectors are damaged.
     *
     * @throws DiscFormatException where one is found, and the reader is strict
     */
    public static ImageView on(ImageView image, ReadOptions.Leniency leniency) throws IOException {
        ImageView view = image;
        for (Session session : image.disc().sessions()) {
            for (int i = 1; i < session.tracks().size(); i++) {
                int number = session.tracks().get(i - 1).number();
                Track track = view.disc().track(number).orElseThrow();
                Track next = view.disc().track(session.tracks().get(i).number()).orElseThrow();
                view = moved(view, track, next, leniency).orElse(view);
            }
        }
        return view;
    }

    private static Optional<ImageView> moved(ImageView image, Track track, Track next, ReadOptions.Leniency leniency)
            throws IOException {
        if (!isMovable(image, track, next)) {
            return Optional.empty();
        }
        int silent = new PauseSearch(image.sectors(track), track.index1(), track.end()).find();
        if (silent == track.end()) {
            return Optional.empty();
        }
        // A pause that INDEX 00 marks has said where it begins; only what lies behind the volume belongs to it too.
        List<Integer> starts = new ArrayList<>(next.pregap().count() > 0 ? List.of() : List.of(silent));
        Optional.ofNullable(DiscVolumes.of(image).ends().ends().get(track.number()))
                .ifPresent(starts::add);
        for (int start : starts) {
            if (start >= silent && start < track.end()) {
                ImageView moved = image.withPause(track, next, start);
                if (!hasMoreErrors(moved, image)) {
                    return Optional.of(told(moved, track, next, start, leniency));
                }
            }
        }
        return Optional.empty();
    }

    private static ImageView told(ImageView moved, Track track, Track next, int start, ReadOptions.Leniency leniency)
            throws DiscFormatException {
        LbaRange pause = new LbaRange(start, track.end());
        String message = moved.files().get(0) + ": the last " + Amounts.of(pause.count(), "sector") + " of track "
                + track.number()
                + ", from " + Msf.describe(start) + " on, are silent: they are the pause before track " + next.number()
                + ", though no INDEX 00 says so, and no part of the data";
        if (leniency == ReadOptions.Leniency.STRICT) {
            throw new DiscFormatException("", message, Remedy.of(Remedy.Action.READ_LENIENTLY));
        }
        Finding finding =
                new Finding("unmarked-pause", Finding.Severity.WARNING, track.number(), Optional.of(pause), message);
        return moved.withFindings(List.of(finding));
    }

    private static boolean isMovable(ImageView image, Track track, Track next) {
        Storage from = image.storage(track);
        Storage to = image.storage(next);
        return track.mode().isData()
                && !next.mode().isData()
                && track.end() == next.range().start()
                && from.layout() == SectorLayout.RAW_2352
                && to.layout() == SectorLayout.RAW_2352
                && from.subchannel() == to.subchannel()
                && from.absentWithin(track.range()).isEmpty()
                && to.absentWithin(next.pregap()).isEmpty();
    }

    private static boolean hasMoreErrors(DiscImage moved, DiscImage image) throws IOException {
        return errors(moved) > errors(image);
    }

    private static long errors(DiscImage image) throws IOException {
        return DiscVolumes.of(image).completeness().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .count();
    }
}
