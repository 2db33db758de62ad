// SPDX-License-Identifier: Apache-2.0
package spindle.format;

/**
 * How an image is written.
 *
 * @param files how many files the tracks are spread over
 * @param sectors the layout of data sectors in the target
 * @param gaps where a track's pregap goes when each track has its own file
 * @param indexes which indexes are written, where some readers fail at those above 1
 */
public record WriteOptions(FileLayout files, Sectors sectors, GapPolicy gaps, Indexes indexes) {
    /** One file, or one for each session where there are several; sectors as stored. */
    public static final WriteOptions DEFAULT =
            new WriteOptions(FileLayout.PER_SESSION, Sectors.KEEP, GapPolicy.PREPEND);

    /** Indexes that all readers know. */
    public WriteOptions(FileLayout files, Sectors sectors, GapPolicy gaps) {
        this(files, sectors, gaps, Indexes.COMMON);
    }

    /** {@return the same options, but for how tracks are spread over files} */
    public WriteOptions withFiles(FileLayout changed) {
        return new WriteOptions(changed, sectors, gaps, indexes);
    }

    /** {@return the same options, but for the layout of data sectors} */
    public WriteOptions withSectors(Sectors changed) {
        return new WriteOptions(files, changed, gaps, indexes);
    }

    /** {@return the same options, but for where pregaps go} */
    public WriteOptions withGaps(GapPolicy changed) {
        return new WriteOptions(files, sectors, changed, indexes);
    }

    /** How tracks are spread over files. */
    public enum FileLayout {
        SINGLE,
        /** One for each session: programs that know no sessions find the tracks of each where its own file begins. */
        PER_SESSION,
        PER_TRACK,
        /** One for each track: a WAV for audio, an ISO where 2048 bytes of each data sector are kept. */
        ISO_WAV;

        /** {@return whether each track has a file of its own} */
        public boolean isApart() {
            return this == PER_TRACK || this == ISO_WAV;
        }
    }

    /** The layout of data sectors in the target. */
    public enum Sectors {
        /** As the source stores them. */
        KEEP,
        /** 2352 bytes. */
        RAW,
        /** 2048 bytes. */
        USER
    }

    /** {@return the same options, but for which indexes are written} */
    public WriteOptions withIndexes(Indexes changed) {
        return new WriteOptions(files, sectors, gaps, changed);
    }

    /** Which indexes are written, where some readers fail at those above 1. */
    public enum Indexes {
        /** Those that all readers know. */
        COMMON,
        /** All of them. */
        ALL
    }

    /** Where a track's pregap goes when each track has its own file. */
    public enum GapPolicy {
        /** To the end of the previous track's file. */
        APPEND,
        /** To the beginning of the track's own file (the Redump shape). */
        PREPEND,
        /** To a file of its own. */
        SEPARATE,
        /** Nowhere: a PREGAP line keeps its length, its content is a named loss. */
        DISCARD
    }
}
