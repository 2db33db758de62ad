// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.xdvdfs;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import spindle.filesystem.Attributes;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Content;
import spindle.filesystem.Entry;
import spindle.filesystem.ExtentContent;
import spindle.filesystem.FileExtent;
import spindle.filesystem.InlineContent;
import spindle.filesystem.TreeWalk;
import spindle.io.DiscFormatException;

/** Turns the entries of directories into those of the tree. */
final class XdvdfsFiles implements TreeWalk.Directories<DirectoryEntry> {
    private static final int BLOCK = BlockReader.BLOCK_BYTES;
    /** Places in a directory are told in 16 bits, in units of four bytes. */
    private static final int MOST_DIRECTORY_BYTES = 4 * 0xFFFF;

    private final BlockReader blocks;
    private final XdvdfsDescriptor descriptor;
    private long emptyDirectories;

    XdvdfsFiles(BlockReader blocks, XdvdfsDescriptor descriptor) {
        this.blocks = blocks;
        this.descriptor = descriptor;
    }

    @Override
    public DirectoryCursor open(String path, DirectoryEntry entry) throws IOException {
        if (entry.bytes() > MOST_DIRECTORY_BYTES) {
            throw new DiscFormatException("", "the directory claims " + entry.bytes() + " bytes", "");
        }
        return new DirectoryCursor(new BlockBytes(blocks).at(position(entry), (int) entry.bytes()));
    }

    /** Empty directories have no sectors, and may all name the same. */
    @Override
    public long identity(DirectoryEntry entry) {
        return entry.bytes() == 0 ? -1 - emptyDirectories++ : entry.sector();
    }

    @Override
    public String name(DirectoryEntry entry) {
        return entry.name().replace('/', '_');
    }

    @Override
    public Entry entry(String path, DirectoryEntry entry) {
        Entry.Kind kind = entry.isDirectory() ? Entry.Kind.DIRECTORY : Entry.Kind.FILE;
        Content content = entry.isDirectory()
                ? InlineContent.NONE
                : new ExtentContent(
                        path, blocks, entry.bytes(), List.of(new FileExtent(position(entry), entry.bytes())));
        Attributes attributes = new Attributes(
                descriptor.made(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                entry.isHidden() ? Set.of("hidden") : Set.of());
        return new Entry(path, kind, content.bytes(), attributes, Optional.empty(), content, List.of());
    }

    private long position(DirectoryEntry entry) {
        return (descriptor.partition() + entry.sector()) * BLOCK;
    }
}
