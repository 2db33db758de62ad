// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import spindle.io.DiscFormatException;
import spindle.io.LittleEndian;

/**
 * A file entry, or an extended one (ECMA-167, 4/14.9 and 4/14.17).
 *
 * @param strategy how its ICB is organised: 4, or 4096
 * @param type what the file is: one of the constants
 * @param flags of its ICB; the lower bits tell how its extents are stored
 * @param permissions five bits each for others, group and owner
 * @param links how many directories name it
 * @param length of its content in bytes
 * @param modified when its content was last written
 * @param created when it was made, where that is said
 * @param streams the ICB of its stream directory; of no bytes where it has none
 * @param allocation its allocation descriptors, or the content itself
 */
record FileEntry(
        int strategy,
        int type,
        int flags,
        int permissions,
        int links,
        long length,
        Optional<Instant> modified,
        Optional<Instant> created,
        AllocationDescriptor streams,
        byte[] allocation) {
    /** File types (ECMA-167, 4/14.6.6; OSTA UDF, 2.3.5.2). */
    static final int UNSPECIFIED = 0;

    static final int DIRECTORY = 4;
    static final int SEQUENCE_OF_BYTES = 5;
    static final int SYMBOLIC_LINK = 12;
    static final int STREAM_DIRECTORY = 13;
    static final int VAT = 248;
    static final int REAL_TIME = 249;

    /** The strategy whose ICBs chain to newer entries (ECMA-167, 4/A.5; OSTA UDF, 6.6). */
    static final int CHAINED = 4096;

    private static final AllocationDescriptor NO_STREAMS =
            new AllocationDescriptor(AllocationDescriptor.Type.RECORDED, 0, 0, 0);
    private static final int PLAIN_BYTES = 176;
    private static final int EXTENDED_BYTES = 216;

    /**
     * {@return the entry in a block}
     *
     * @throws DiscFormatException where none is, or it does not fit the block
     */
    static FileEntry read(byte[] block) throws DiscFormatException {
        int tag = DescriptorTag.identify(block, 0);
        boolean extended = tag == DescriptorTag.EXTENDED_FILE_ENTRY;
        int head = extended ? EXTENDED_BYTES : PLAIN_BYTES;
        if ((tag != DescriptorTag.FILE_ENTRY && !extended) || block.length < head) {
            throw new DiscFormatException("", "its file entry is damaged or none", "");
        }
        long attributes = LittleEndian.u32(block, head - 8);
        long count = LittleEndian.u32(block, head - 4);
        if (attributes + count > block.length - head) {
            throw new DiscFormatException("", "its file entry claims more bytes than its block has", "");
        }
        int from = head + (int) attributes;
        return new FileEntry(
                LittleEndian.u16(block, 20),
                block[27] & 0xFF,
                LittleEndian.u16(block, 34),
                (int) LittleEndian.u32(block, 44),
                LittleEndian.u16(block, 48),
                LittleEndian.s64(block, 56),
                UdfTimestamp.of(block, extended ? 92 : 84),
                extended ? UdfTimestamp.of(block, 104) : Optional.empty(),
                extended ? AllocationDescriptor.readLong(block, 152) : NO_STREAMS,
                Arrays.copyOfRange(block, from, from + (int) count));
    }

    boolean isDirectory() {
        return type == DIRECTORY || type == STREAM_DIRECTORY;
    }

    boolean hasStreams() {
        return streams.bytes() > 0;
    }

    /** {@return the bits of POSIX: of each class, UDF's lowest three are execute, write, read (ECMA-167, 4/14.9.5)} */
    int mode() {
        int owner = permissions >> 10 & 7;
        int group = permissions >> 5 & 7;
        int sticky = flags >> 6 & 7;
        int special = (sticky & 1) << 11 | (sticky & 2) << 9 | (sticky & 4) << 7;
        return special | owner << 6 | group << 3 | (permissions & 7);
    }
}
