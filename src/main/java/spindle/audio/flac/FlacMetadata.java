// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * All that stands before the first frame (RFC 9639, 8).
 *
 * @param streamInfo the one block that must be there
 * @param extras the blocks that may be
 * @param blocks where every block was in the stream that was read; empty in what is to be written
 */
public record FlacMetadata(StreamInfo streamInfo, Extras extras, List<MetadataBlock> blocks) {
    /** The stream's first four bytes. */
    static final byte[] MARKER = "fLaC".getBytes(StandardCharsets.US_ASCII);

    /** Copies the list. */
    public FlacMetadata {
        blocks = List.copyOf(blocks);
    }

    /**
     * Blocks that may be there.
     *
     * @param seekTable where some frames are
     * @param comment tags
     * @param cuesheet tracks
     * @param paddingBytes of a PADDING block to write, without its header; 0 for none
     */
    public record Extras(
            Optional<SeekTable> seekTable,
            Optional<VorbisComment> comment,
            Optional<Cuesheet> cuesheet,
            int paddingBytes) {
        /** No block but STREAMINFO. */
        public static final Extras NONE = new Extras(Optional.empty(), Optional.empty(), Optional.empty(), 0);

        /**
         * Checks the range.
         *
         * @throws IllegalArgumentException if the padding does not fit a block
         */
        public Extras {
            Require.range(paddingBytes, 0, MetadataBlock.MAX_BODY_BYTES, "padding");
        }

        /** {@return the same with a seek table} */
        public Extras with(SeekTable table) {
            return new Extras(Optional.of(table), comment, cuesheet, paddingBytes);
        }

        /** {@return the same with tags} */
        public Extras with(VorbisComment tags) {
            return new Extras(seekTable, Optional.of(tags), cuesheet, paddingBytes);
        }

        /** {@return the same with a cuesheet} */
        public Extras with(Cuesheet sheet) {
            return new Extras(seekTable, comment, Optional.of(sheet), paddingBytes);
        }

        /** {@return the same with another amount of padding} */
        public Extras withPadding(int bytes) {
            return new Extras(seekTable, comment, cuesheet, bytes);
        }
    }

    /**
     * {@return the stream's bytes from its first to the one before the first frame}
     *
     * @throws IllegalArgumentException if a block is longer than 16 MB, less one byte
     */
    public byte[] toBytes() {
        BlockBuilder out = new BlockBuilder().bytes(MARKER);
        int blocksLeft = count();
        put(out, MetadataBlock.STREAMINFO, streamInfo.toBytes(), --blocksLeft);
        if (extras.seekTable().isPresent()) {
            put(out, MetadataBlock.SEEKTABLE, extras.seekTable().get().toBytes(), --blocksLeft);
        }
        if (extras.comment().isPresent()) {
            put(out, MetadataBlock.VORBIS_COMMENT, extras.comment().get().toBytes(), --blocksLeft);
        }
        if (extras.cuesheet().isPresent()) {
            put(out, MetadataBlock.CUESHEET, extras.cuesheet().get().toBytes(), --blocksLeft);
        }
        if (extras.paddingBytes() > 0) {
            put(out, MetadataBlock.PADDING, new byte[extras.paddingBytes()], --blocksLeft);
        }
        return out.toBytes();
    }

    private int count() {
        int count = extras.paddingBytes() > 0 ? 2 : 1;
        for (Optional<?> block : List.of(extras.seekTable(), extras.comment(), extras.cuesheet())) {
            count += block.isPresent() ? 1 : 0;
        }
        return count;
    }

    private static void put(BlockBuilder out, int type, byte[] body, int blocksBehind) {
        Require.range(body.length, 0, MetadataBlock.MAX_BODY_BYTES, "length of a metadata block,");
        out.unsigned(blocksBehind == 0 ? 0x80 | type : type, 1)
                .unsigned(body.length, 3)
                .bytes(body);
    }
}
