// SPDX-License-Identifier: Apache-2.0
package spindle.nio;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import spindle.filesystem.Entry;

/** What the volume says of an entry. A date that it does not state is the epoch. */
record DiscFileAttributes(Entry entry) implements BasicFileAttributes {
    @Override
    public FileTime lastModifiedTime() {
        return FileTime.from(entry.attributes().modified().orElse(Instant.EPOCH));
    }

    @Override
    public FileTime lastAccessTime() {
        return lastModifiedTime();
    }

    @Override
    public FileTime creationTime() {
        return FileTime.from(entry.attributes()
                .created()
                .or(() -> entry.attributes().modified())
                .orElse(Instant.EPOCH));
    }

    @Override
    public boolean isRegularFile() {
        return entry.kind() == Entry.Kind.FILE;
    }

    @Override
    public boolean isDirectory() {
        return entry.kind() == Entry.Kind.DIRECTORY;
    }

    @Override
    public boolean isSymbolicLink() {
        return entry.kind() == Entry.Kind.LINK;
    }

    @Override
    public boolean isOther() {
        return entry.kind() == Entry.Kind.SPECIAL;
    }

    @Override
    public long size() {
        return entry.bytes();
    }

    /** {@return the entry: two paths of one entry are one file} */
    @Override
    public Object fileKey() {
        return entry;
    }

    /** {@return the attributes by their names} */
    Map<String, Object> byName() {
        Map<String, Object> named = new LinkedHashMap<>();
        named.put("lastModifiedTime", lastModifiedTime());
        named.put("lastAccessTime", lastAccessTime());
        named.put("creationTime", creationTime());
        named.put("size", size());
        named.put("isRegularFile", isRegularFile());
        named.put("isDirectory", isDirectory());
        named.put("isSymbolicLink", isSymbolicLink());
        named.put("isOther", isOther());
        named.put("fileKey", fileKey());
        return named;
    }
}
