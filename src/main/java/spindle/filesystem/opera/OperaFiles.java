// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.opera;

import java.util.List;
import java.util.Optional;
import spindle.filesystem.Attributes;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Content;
import spindle.filesystem.Entry;
import spindle.filesystem.ExtentContent;
import spindle.filesystem.FileExtent;
import spindle.filesystem.InlineContent;
import spindle.filesystem.TreeWalk;

/** Turns the entries of directories into those of the tree. Of each file and directory, the first copy is read. */
final class OperaFiles implements TreeWalk.Directories<OperaEntry> {
    private final BlockReader blocks;
    private final int blockBytes;

    OperaFiles(BlockReader blocks, int blockBytes) {
        this.blocks = blocks;
        this.blockBytes = blockBytes;
    }

    @Override
    public OperaDirectory open(String path, OperaEntry entry) {
        return new OperaDirectory(new BlockBytes(blocks), blockBytes, entry.firstCopy());
    }

    @Override
    public long identity(OperaEntry entry) {
        return entry.firstCopy();
    }

    @Override
    public String name(OperaEntry entry) {
        return entry.name().replace('/', '_');
    }

    @Override
    public Entry entry(String path, OperaEntry entry) {
        Entry.Kind kind = entry.isDirectory() ? Entry.Kind.DIRECTORY : Entry.Kind.FILE;
        FileExtent extent = new FileExtent(entry.firstCopy() * blockBytes, entry.bytes());
        Content content = entry.isDirectory()
                ? InlineContent.NONE
                : new ExtentContent(path, blocks, entry.bytes(), List.of(extent));
        return new Entry(path, kind, content.bytes(), Attributes.NONE, Optional.empty(), content, List.of());
    }
}
