// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.opera;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.TreeWalk;
import spindle.io.BigEndian;
import spindle.io.DiscFormatException;

/** Goes through the entries of a directory, block by block. */
final class OperaDirectory implements TreeWalk.Directory<OperaEntry> {
    private static final long NONE = 0xFFFF_FFFFL;
    /** Bytes before the first entry of a block: next and previous block, flags, first free byte, first entry. */
    private static final int HEAD = 20;

    private final BlockBytes bytes;
    private final int blockBytes;
    private final long first;
    private final Set<Long> visited = new HashSet<>();
    private byte[] block = new byte[0];
    private long next;
    private long at;
    private boolean ended;

    /** @param first its first block; the others are told by their distance from it */
    OperaDirectory(BlockBytes bytes, int blockBytes, long first) {
        this.bytes = bytes;
        this.blockBytes = blockBytes;
        this.first = first;
    }

    @Override
    public Optional<OperaEntry> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        while (block.length == 0 || at >= BigEndian.u32(block, 12)) {
            if (next == NONE) {
                return Optional.empty();
            }
            readBlock();
        }
        OperaEntry entry = OperaEntry.read(block, (int) Math.min(at, block.length));
        at = entry.isLast() ? Long.MAX_VALUE : at + entry.entryBytes();
        ended = entry.isLastInDirectory();
        return Optional.of(entry);
    }

    private void readBlock() throws IOException {
        if (!visited.add(next)) {
            throw new DiscFormatException("", "the blocks of the directory lead to each other", "");
        }
        block = bytes.at((first + next) * blockBytes, blockBytes);
        if (block.length < Math.max(blockBytes, HEAD)) {
            block = new byte[0];
            next = NONE;
            throw new DiscFormatException("", "a block of the directory is not in the track", "");
        }
        next = BigEndian.u32(block, 0);
        at = BigEndian.u32(block, 16);
    }
}
