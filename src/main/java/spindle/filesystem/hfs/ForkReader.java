// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Content;
import spindle.filesystem.ExtentContent;
import spindle.filesystem.ExtentList;
import spindle.filesystem.WorkLimit;
import spindle.io.DiscFormatException;

/** Finds the content of forks. */
final class ForkReader {
    private static final int MOST_EXTENTS = 1_000_000;

    private final BlockReader blocks;
    private final AppleVolume volume;
    private final WorkLimit work;
    private final Optional<ExtentsOverflow> overflow;

    ForkReader(BlockReader blocks, AppleVolume volume, WorkLimit work, Optional<ExtentsOverflow> overflow) {
        this.blocks = blocks;
        this.volume = volume;
        this.work = work;
        this.overflow = overflow;
    }

    /** {@return the content of a file that describes the volume, and is not long enough to need the overflow file} */
    Content read(String name, Fork fork) throws IOException {
        return read(name, fork, 0, ExtentsOverflow.ForkKind.DATA);
    }

    /**
     * {@return the content of a fork}
     *
     * @param name what a message calls it
     * @param file the number of its file
     * @throws DiscFormatException where its extents do not hold it
     */
    Content read(String name, Fork fork, long file, ExtentsOverflow.ForkKind kind) throws IOException {
        if (fork.bytes() < 0) {
            throw new DiscFormatException("", "its length is more than 2^63 bytes", "");
        }
        ExtentList extents = new ExtentList();
        List<Fork.Extent> next = fork.extents();
        while (!next.isEmpty() && extents.bytes() < fork.bytes() && extents.count() < MOST_EXTENTS) {
            for (Fork.Extent extent : next) {
                work.spend(1);
                extents.add(volume.position(extent.block()), extent.count() * volume.blockBytes());
            }
            boolean more = extents.bytes() < fork.bytes() && overflow.isPresent();
            next = more ? overflow.get().find(file, kind, extents.bytes() / volume.blockBytes()) : List.of();
        }
        if (extents.bytes() < fork.bytes()) {
            throw new DiscFormatException(
                    "", "its extents hold " + extents.bytes() + " of the " + fork.bytes() + " bytes it claims", "");
        }
        return new ExtentContent(name, blocks, fork.bytes(), extents.upTo(fork.bytes()));
    }
}
