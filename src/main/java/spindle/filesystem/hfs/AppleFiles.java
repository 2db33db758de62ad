// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.hfs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import spindle.filesystem.WorkLimit;
import spindle.io.ByteSource;
import spindle.io.DiscFormatException;

/** Turns records of the catalog into entries of the tree. */
final class AppleFiles implements TreeWalk.Directories<CatalogRecord> {
    /** The type of a file in its mode, and the types (sys/stat.h). */
    private static final int TYPE = 0xF000;

    private static final int LINK = 0xA000;
    private static final int REGULAR = 0x8000;
    private static final int PERMISSIONS = 0xFFF;
    private static final int MOST_TARGET_BYTES = 1 << 16;

    /** The number of the catalog file (TN1150: Catalog Node IDs). */
    private static final long CATALOG_FILE = 4;

    private final Catalog catalog;
    private final ForkReader forks;
    private final HardLinks links;
    private final Compression compression;

    private AppleFiles(Catalog catalog, ForkReader forks, HardLinks links, Compression compression) {
        this.catalog = catalog;
        this.forks = forks;
        this.links = links;
        this.compression = compression;
    }

    /** {@return the files of a volume} */
    static AppleFiles open(BlockReader blocks, AppleVolume volume, WorkLimit work) throws IOException {
        boolean plus = volume.isPlus();
        BTreeRecord.KeyLength length = plus ? BTreeRecord.KeyLength.WORD : BTreeRecord.KeyLength.BYTE;
        ForkReader plain = new ForkReader(blocks, volume, work, Optional.empty());
        Content overflow = plain.read("extents overflow file", volume.overflow());
        Optional<ExtentsOverflow> more = overflow.bytes() == 0
                ? Optional.empty()
                : Optional.of(new ExtentsOverflow(new BTree(overflow, length, work), length));
        ForkReader forks = new ForkReader(blocks, volume, work, more);
        Content stored = forks.read("catalog file", volume.catalog(), CATALOG_FILE, ExtentsOverflow.ForkKind.DATA);
        CatalogFormat format = plus ? new HfsPlusCatalogFormat() : new HfsCatalogFormat();
        Catalog catalog = new Catalog(new BTree(stored, length, work), format);
        HardLinks links = plus ? HardLinks.find(catalog) : HardLinks.NONE;
        return new AppleFiles(catalog, forks, links, Compression.open(forks, volume, work));
    }

    /** {@return the name of the volume, which is that of its root folder} */
    String volumeName() throws IOException {
        return catalog.children(Catalog.ROOT_PARENT)
                .next()
                .map(CatalogRecord::name)
                .orElse("");
    }

    /** What hard links share is in folders that are none of the user's. */
    @Override
    public TreeWalk.Directory<CatalogRecord> open(String path, CatalogRecord folder) throws IOException {
        Catalog.Children children = catalog.children(folder.id());
        return () -> {
            Optional<CatalogRecord> next = children.next();
            while (next.filter(links::isPrivate).isPresent()) {
                next = children.next();
            }
            return next;
        };
    }

    @Override
    public long identity(CatalogRecord folder) {
        return folder.id();
    }

    /** A slash in a name is a colon to all other systems, which HFS has between the parts of a path. */
    @Override
    public String name(CatalogRecord record) {
        return record.name().replace('/', ':');
    }

    @Override
    public Entry entry(String path, CatalogRecord record) throws IOException {
        if (record.kind() == CatalogRecord.Kind.FOLDER) {
            Attributes attributes = attributes(record, record, Set.of());
            return new Entry(
                    path, Entry.Kind.DIRECTORY, 0, attributes, Optional.empty(), InlineContent.NONE, List.of());
        }
        CatalogRecord file = HardLinks.isLink(record) ? links.target(record) : record;
        int type = file.permissions().mode() & TYPE;
        if (type == LINK) {
            return link(path, file, record);
        } else if (type != 0 && type != REGULAR) {
            Attributes attributes = attributes(file, record, Set.of());
            return new Entry(path, Entry.Kind.SPECIAL, 0, attributes, Optional.empty(), InlineContent.NONE, List.of());
        }
        return file(path, file, record);
    }

    private Entry link(String path, CatalogRecord file, CatalogRecord named) throws IOException {
        Content content = data(path, file);
        if (content.bytes() > MOST_TARGET_BYTES) {
            throw new DiscFormatException("", "its target has " + content.bytes() + " bytes", "");
        }
        try (ByteSource source = content.open()) {
            String target = new String(source.read(0, (int) content.bytes()), StandardCharsets.UTF_8);
            Attributes attributes = attributes(file, named, Set.of());
            return new Entry(path, Entry.Kind.LINK, 0, attributes, Optional.of(target), InlineContent.NONE, List.of());
        }
    }

    private Entry file(String path, CatalogRecord file, CatalogRecord named) throws IOException {
        Content data = data(path, file);
        Content resource = forks.read(
                path + " (resource fork)", file.resourceFork(), file.id(), ExtentsOverflow.ForkKind.RESOURCE);
        boolean compressed = (file.permissions().ownerFlags() & CatalogRecord.Permissions.COMPRESSED) != 0;
        Content content = compressed ? compression.decode(path, file, data, resource) : data;
        List<Entry.Fork> more = new ArrayList<>();
        if (resource.bytes() > 0) {
            more.add(new Entry.Fork("rsrc", resource));
        }
        if (file.hasFinderInfo()) {
            more.add(new Entry.Fork("com.apple.FinderInfo", new InlineContent(path, file.finder())));
        }
        Attributes attributes = attributes(file, named, compressed ? Set.of("compressed") : Set.of());
        return new Entry(path, Entry.Kind.FILE, content.bytes(), attributes, Optional.empty(), content, more);
    }

    private Content data(String path, CatalogRecord file) throws IOException {
        return forks.read(path, file.dataFork(), file.id(), ExtentsOverflow.ForkKind.DATA);
    }

    /** @param named the record that has the name: of a hard link, another than that which has the content */
    private static Attributes attributes(CatalogRecord record, CatalogRecord named, Set<String> more) {
        Set<String> flags = new HashSet<>(more);
        if (named.isInvisible()) {
            flags.add("hidden");
        }
        if (record.locked()) {
            flags.add("locked");
        }
        int mode = record.permissions().mode();
        return new Attributes(
                record.modified(),
                record.created(),
                mode == 0 ? OptionalInt.empty() : OptionalInt.of(mode & PERMISSIONS),
                HardLinks.isLink(named) ? OptionalLong.of(record.id()) : OptionalLong.empty(),
                flags);
    }
}
