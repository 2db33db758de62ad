// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem;

import java.util.List;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.image.Finding;
import spindle.io.Amounts;

/** Compares what volumes say of their size with the track that they are in. */
public final class VolumeSize {
    /** The last two blocks of a track written at once are run-out, which drives do not read. */
    private static final int RUN_OUT = 2;
    /** What a track may lack at most of a whole volume: the pad that mastering adds, and run-out. */
    public static final int TOLERATED = Msf.LBA_OFFSET + RUN_OUT;

    /** How a volume's size and its track's agree. */
    public enum Grade {
        /** The same, or the volume does not say. */
        EXACT,
        /** The track is longer: run-out, a postgap, padding. */
        PADDED,
        /** The track lacks no more than what lies behind every file: two blocks of run-out, a pad of 150, or both. */
        RUN_OUT,
        /** The track lacks part of the volume. */
        TRUNCATED
    }

    private VolumeSize() {}

    /**
     * {@return how a volume's size and its track's agree}
     *
     * @param sectors the track's, from index 1 to its end
     */
    public static Grade grade(Volume volume, long sectors) {
        long missing = missing(volume, sectors);
        if (volume.blocks() == 0 || volume.blockSize() == 0 || missing == 0) {
            return Grade.EXACT;
        }
        if (missing < 0) {
            return Grade.PADDED;
        }
        boolean runOut = missing <= RUN_OUT || (missing >= Msf.LBA_OFFSET && missing <= TOLERATED);
        return runOut ? Grade.RUN_OUT : Grade.TRUNCATED;
    }

    /**
     * {@return how many of a volume's sectors a track lacks; negative where it has more} A later session's volume may count
     * its own blocks, or those of the whole disc up to its end.
     *
     * @param sectors the track's, from index 1 to its end
     */
    public static long missing(Volume volume, long sectors) {
        long missing = volume.sectors() - sectors;
        return missing > 0 && volume.base() > 0 ? Math.max(0, missing - volume.base()) : missing;
    }

    /**
     * {@return a warning where a volume is larger than its track} None where it ends within the tracks behind it: some
     * masters count the audio that follows.
     *
     * @param content what was found in the track
     * @param place what a message calls the image
     */
    public static Optional<Finding> check(TrackContent content, Disc disc, Track track, String place) {
        List<Volume> volumes = content.volumes();
        long sectors = track.body().count();
        long session = disc.sessionOf(track).leadOut() - (long) track.index1();
        for (Volume volume : volumes) {
            if (grade(volume, sectors) == Grade.TRUNCATED && grade(volume, session) == Grade.TRUNCATED) {
                String message = place + ": track " + track.number() + " has " + Amounts.of(sectors, "sector")
                        + ", and its "
                        + volume.kind().title() + " volume says " + volume.sectors() + ": " + missing(volume, sectors)
                        + " are missing, so files at its end may be cut; get the whole image";
                return Optional.of(Finding.warning("volume-size", track.number(), message));
            }
        }
        return Optional.empty();
    }
}
