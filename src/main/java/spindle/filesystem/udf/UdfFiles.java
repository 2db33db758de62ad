// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.udf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import spindle.filesystem.Attributes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.Content;
import spindle.filesystem.Entry;
import spindle.filesystem.InlineContent;
import spindle.filesystem.TreeWalk;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;

/** Turns ICBs into entries of the tree. */
final class UdfFiles implements TreeWalk.Directories<FileIdentifier> {
    private static final int MOST_TARGET_BYTES = 1 << 16;
    private static final int MOST_STREAMS = 1000;
    /** The stream that holds a resource fork (OSTA UDF, 3.3.8). */
    private static final String RESOURCE_FORK = "*UDF Macintosh Resource Fork";

    private final Partitions partitions;
    private final IcbReader icbs;
    private final AllocationReader allocations;

    UdfFiles(BlockReader blocks, Partitions partitions) {
        this.partitions = partitions;
        this.icbs = new IcbReader(partitions);
        this.allocations = new AllocationReader(partitions, blocks);
    }

    @Override
    public DirectoryCursor open(String path, FileIdentifier identifier) throws IOException {
        return directory(path, identifier.icb());
    }

    @Override
    public long identity(FileIdentifier identifier) {
        return place(identifier.icb());
    }

    /** A slash, which UDF allows in names, would part one in two. */
    @Override
    public String name(FileIdentifier identifier) {
        return identifier.name().replace('/', '_');
    }

    private static long place(AllocationDescriptor icb) {
        return (long) icb.partition() << 32 | icb.block();
    }

    /** {@return the names in a directory} */
    private DirectoryCursor directory(String name, AllocationDescriptor icb) throws IOException {
        FileEntry entry = icbs.read(icb);
        if (!entry.isDirectory()) {
            throw new DiscFormatException("", "its file entry is none of a directory", "");
        }
        return new DirectoryCursor(allocations.read(name, entry, icb.partition()), partitions.work());
    }

    @Override
    public Entry entry(String path, FileIdentifier identifier) throws IOException {
        FileEntry file = icbs.read(identifier.icb());
        Entry.Kind kind = kind(file, identifier);
        Content stored = kind == Entry.Kind.FILE || kind == Entry.Kind.LINK
                ? allocations.read(path, file, identifier.icb().partition())
                : InlineContent.NONE;
        boolean link = kind == Entry.Kind.LINK;
        Optional<String> target = link ? Optional.of(target(stored)) : Optional.empty();
        Content content = link ? InlineContent.NONE : stored;
        List<Entry.Fork> forks = file.hasStreams() ? streams(path, file.streams()) : List.of();
        return new Entry(path, kind, content.bytes(), attributes(file, identifier), target, content, forks);
    }

    private static Entry.Kind kind(FileEntry file, FileIdentifier identifier) {
        return switch (file.type()) {
            case FileEntry.UNSPECIFIED, FileEntry.SEQUENCE_OF_BYTES, FileEntry.REAL_TIME ->
                identifier.isDirectory() ? Entry.Kind.SPECIAL : Entry.Kind.FILE;
            case FileEntry.DIRECTORY -> Entry.Kind.DIRECTORY;
            case FileEntry.SYMBOLIC_LINK -> Entry.Kind.LINK;
            default -> Entry.Kind.SPECIAL;
        };
    }

    /** Hard links are names of one ICB: its place is their number, which no volume can state wrongly. */
    private static Attributes attributes(FileEntry file, FileIdentifier identifier) {
        boolean shared = file.links() > 1 && !file.isDirectory();
        return new Attributes(
                file.modified(),
                file.created(),
                OptionalInt.of(file.mode()),
                shared ? OptionalLong.of(place(identifier.icb())) : OptionalLong.empty(),
                identifier.isHidden() ? Set.of("hidden") : Set.of());
    }

    private static String target(Content content) throws IOException {
        if (content.bytes() > MOST_TARGET_BYTES) {
            throw new DiscFormatException("", "its target has " + content.bytes() + " bytes", "");
        }
        try (ByteSource source = content.open()) {
            return PathComponents.read(source.read(0, (int) content.bytes()));
        }
    }

    /** {@return the named streams of a file (OSTA UDF, 3.3.5)} */
    private List<Entry.Fork> streams(String path, AllocationDescriptor icb) throws IOException {
        List<Entry.Fork> forks = new ArrayList<>();
        Set<String> names = new HashSet<>();
        DirectoryCursor cursor = directory(path, icb);
        Optional<FileIdentifier> next = cursor.next();
        while (next.isPresent() && forks.size() < MOST_STREAMS) {
            FileIdentifier identifier = next.get();
            String name = identifier.name().equals(RESOURCE_FORK) ? "rsrc" : identifier.name();
            if (names.add(name)) {
                FileEntry stream = icbs.read(identifier.icb());
                Content content = allocations.read(
                        path + ":" + name, stream, identifier.icb().partition());
                forks.add(new Entry.Fork(name, content));
            }
            next = cursor.next();
        }
        return forks;
    }
}
