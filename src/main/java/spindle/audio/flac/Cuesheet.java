// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.util.ArrayList;
import java.util.List;

/**
 * CUESHEET: the tracks of the disc that a stream holds (RFC 9639, 8.7).
 *
 * @param catalog media catalog number, up to 128 printable ASCII characters; empty if there is none
 * @param leadInSamples samples before the first index of the first track that a disc has and the stream has not, a
 *     uint64: 88,200 (two seconds) for most compact discs; 0 for everything else
 * @param medium what the stream is an image of
 * @param tracks in their order, the lead-out track last (number 170 on a compact disc, 255 elsewhere)
 */
public record Cuesheet(String catalog, long leadInSamples, Medium medium, List<Track> tracks) {
    /** The lead-out's track number on a compact disc. */
    public static final int CD_LEAD_OUT = 170;

    private static final int CATALOG_BYTES = 128;
    private static final int RESERVED_BYTES = 258;

    /** What the stream is an image of. */
    public enum Medium {
        /** A compact disc: offsets are whole sectors, 588 samples each. */
        COMPACT_DISC,
        /** Anything else. */
        OTHER
    }

    /** What a track holds. */
    public enum Content {
        /** Audio. */
        AUDIO,
        /** Data, whatever the stream has in its place. */
        DATA
    }

    /** Whether a track was recorded with pre-emphasis. */
    public enum PreEmphasis {
        /** It was not. */
        NONE,
        /** It was: a player de-emphasises it. */
        PRESENT
    }

    /**
     * One track.
     *
     * @param offset of its first sample in the stream, a uint64
     * @param number 1 to 255
     * @param isrc twelve characters, or empty
     * @param content what it holds
     * @param preEmphasis whether it has any
     * @param indexes none for the lead-out
     */
    public record Track(
            long offset, int number, String isrc, Content content, PreEmphasis preEmphasis, List<Index> indexes) {
        private static final int ISRC_BYTES = 12;
        private static final int RESERVED_BYTES = 13;

        /**
         * Checks the ranges and copies the list.
         *
         * @throws IllegalArgumentException if a number or a text does not fit its field
         */
        public Track {
            Require.range(number, 0, 255, "track");
            Require.range(isrc.length(), 0, ISRC_BYTES, "length of an ISRC,");
            Require.range(indexes.size(), 0, 255, "number of indexes");
            indexes = List.copyOf(indexes);
        }

        static Track parse(ByteCursor in) throws FlacFormatException {
            long offset = in.unsigned(8);
            int number = (int) in.unsigned(1);
            String isrc = in.padded(ISRC_BYTES);
            int flags = (int) in.unsigned(1);
            in.skip(RESERVED_BYTES);
            int count = (int) in.unsigned(1);
            List<Index> indexes = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                indexes.add(new Index(in.unsigned(8), (int) in.unsigned(1)));
                in.skip(Index.RESERVED_BYTES);
            }
            Content content = (flags & 0x80) == 0 ? Content.AUDIO : Content.DATA;
            PreEmphasis preEmphasis = (flags & 0x40) == 0 ? PreEmphasis.NONE : PreEmphasis.PRESENT;
            return new Track(offset, number, isrc, content, preEmphasis, indexes);
        }

        void put(BlockBuilder out) {
            int flags = (content == Content.DATA ? 0x80 : 0) | (preEmphasis == PreEmphasis.PRESENT ? 0x40 : 0);
            out.unsigned(offset, 8).unsigned(number, 1).padded(isrc, ISRC_BYTES);
            out.unsigned(flags, 1).zeros(RESERVED_BYTES).unsigned(indexes.size(), 1);
            for (Index index : indexes) {
                out.unsigned(index.offset(), 8).unsigned(index.number(), 1).zeros(Index.RESERVED_BYTES);
            }
        }
    }

    /**
     * One index point of a track.
     *
     * @param offset in samples from the track's first one, a uint64
     * @param number 0 for the pregap, else 1 to 255
     */
    public record Index(long offset, int number) {
        private static final int RESERVED_BYTES = 3;

        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if the number is not a byte
         */
        public Index {
            Require.range(number, 0, 255, "index");
        }
    }

    /**
     * Checks the ranges and copies the list.
     *
     * @throws IllegalArgumentException if the catalog number is too long or there are too many tracks
     */
    public Cuesheet {
        Require.range(catalog.length(), 0, CATALOG_BYTES, "length of a catalog number,");
        Require.range(tracks.size(), 0, 255, "number of tracks");
        tracks = List.copyOf(tracks);
    }

    /** Reads the body of a block. */
    static Cuesheet parse(ByteCursor in) throws FlacFormatException {
        String catalog = in.padded(CATALOG_BYTES);
        long leadIn = in.unsigned(8);
        Medium medium = (in.unsigned(1) & 0x80) != 0 ? Medium.COMPACT_DISC : Medium.OTHER;
        in.skip(RESERVED_BYTES);
        int count = (int) in.unsigned(1);
        List<Track> tracks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            tracks.add(Track.parse(in));
        }
        return new Cuesheet(catalog, leadIn, medium, tracks);
    }

    /** {@return the body of the block} */
    byte[] toBytes() {
        BlockBuilder out = new BlockBuilder()
                .padded(catalog, CATALOG_BYTES)
                .unsigned(leadInSamples, 8)
                .unsigned(medium == Medium.COMPACT_DISC ? 0x80 : 0, 1)
                .zeros(RESERVED_BYTES)
                .unsigned(tracks.size(), 1);
        tracks.forEach(track -> track.put(out));
        return out.toBytes();
    }
}
