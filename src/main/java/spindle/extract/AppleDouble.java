// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import spindle.filesystem.Content;
import spindle.filesystem.Entry;
import spindle.filesystem.FileExtent;
import spindle.filesystem.InlineContent;
import spindle.io.ByteSource;

/**
 * An AppleDouble file: the Finder's information and the resource fork of a file, for hosts that have neither (RFC 1740,
 * appendix B).
 *
 * @param head everything before the resource fork
 * @param resource the fork
 */
record AppleDouble(byte[] head, Content resource) implements Content {
    /** How trees call the streams. */
    private static final String RESOURCE = "rsrc";

    private static final String FINDER = "com.apple.FinderInfo";

    private static final int MAGIC = 0x0005_1607;
    private static final int VERSION = 0x0002_0000;
    private static final int RESOURCE_FORK = 2;
    private static final int FINDER_INFO = 9;
    private static final int FINDER_BYTES = 32;
    /** Magic, version, filler, number of entries. */
    private static final int FIXED_BYTES = 26;

    private static final int ENTRY_BYTES = 12;

    /** {@return the file that goes with an entry; empty where it has neither information nor fork} */
    static Optional<Content> of(Entry entry) throws IOException {
        Optional<Content> resource = fork(entry, RESOURCE);
        Optional<Content> finder = fork(entry, FINDER);
        if (resource.isEmpty() && finder.isEmpty()) {
            return Optional.empty();
        }
        Content fork = resource.orElse(InlineContent.NONE);
        int start = FIXED_BYTES + 2 * ENTRY_BYTES;
        ByteBuffer head = ByteBuffer.allocate(start + FINDER_BYTES);
        head.putInt(MAGIC).putInt(VERSION).position(FIXED_BYTES - 2).putShort((short) 2);
        head.putInt(FINDER_INFO).putInt(start).putInt(FINDER_BYTES);
        head.putInt(RESOURCE_FORK).putInt(start + FINDER_BYTES).putInt((int) fork.bytes());
        if (finder.isPresent()) {
            try (ByteSource source = finder.get().open()) {
                head.put(source.read(0, FINDER_BYTES));
            }
        }
        return Optional.of(new AppleDouble(head.array(), fork));
    }

    /** {@return whether a stream has a place in such a file} */
    static boolean holds(Entry.Fork fork) {
        return fork.name().equals(RESOURCE) || fork.name().equals(FINDER);
    }

    private static Optional<Content> fork(Entry entry, String name) {
        return entry.forks().stream()
                .filter(each -> each.name().equals(name))
                .map(Entry.Fork::content)
                .findFirst();
    }

    @Override
    public long bytes() {
        return head.length + resource.bytes();
    }

    @Override
    public List<FileExtent> extents() {
        return resource.extents();
    }

    @Override
    public ByteSource open() {
        ByteSource fork = resource.open();
        return new ByteSource() {
            @Override
            public String name() {
                return fork.name();
            }

            @Override
            public long length() {
                return bytes();
            }

            @Override
            public int read(long offset, ByteBuffer dst) throws IOException {
                int from = dst.position();
                if (offset < head.length) {
                    dst.put(head, (int) offset, Math.min(dst.remaining(), head.length - (int) offset));
                }
                long at = offset + dst.position() - from - head.length;
                if (dst.hasRemaining() && at >= 0 && at < resource.bytes()) {
                    fork.read(at, dst);
                }
                return dst.position() - from;
            }

            @Override
            public void close() throws IOException {
                fork.close();
            }
        };
    }
}
