// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.util.List;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Content;
import spindle.filesystem.ExtentContent;
import spindle.filesystem.ExtentList;
import spindle.filesystem.FileExtent;
import spindle.io.ByteSource;

/**
 * The content of a file in one section or more. The extents of interleaved sections are made when they are asked for, since
 * there may be one for each block.
 *
 * @param name what a message calls the file
 * @param blocks where the sections are
 * @param sections in the order of the file
 */
record SectionContent(String name, BlockReader blocks, List<FileSection> sections) implements Content {
    SectionContent {
        sections = List.copyOf(sections);
    }

    @Override
    public long bytes() {
        return sections.stream().mapToLong(FileSection::bytes).sum();
    }

    @Override
    public List<FileExtent> extents() {
        ExtentList extents = new ExtentList();
        for (FileSection section : sections) {
            long left = section.bytes();
            // Units beyond the image are one extent: a section can claim more of them than there is memory for.
            for (long at = section.start(); left > 0; at += section.unit() + section.gap()) {
                long count = isThere(at) ? Math.min(left, section.unit()) : left;
                extents.add(at, count);
                left -= count;
            }
        }
        return extents.upTo(bytes());
    }

    /** {@return whether every section ends within the image} */
    boolean isComplete() {
        return sections.stream()
                .allMatch(each -> each.bytes() == 0 || (isThere(each.start()) && isThere(each.end() - 1)));
    }

    private boolean isThere(long position) {
        return blocks.available(Math.floorDiv(position, (long) BlockReader.BLOCK_BYTES), 1) == 1;
    }

    @Override
    public ByteSource open() {
        return new ExtentContent(name, blocks, bytes(), extents()).open();
    }
}
