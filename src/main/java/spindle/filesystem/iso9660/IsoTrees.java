// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.FileExtent;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeReader;
import spindle.filesystem.Volume;

/**
 * The trees of ISO 9660 and of what grew from it: {@code iso9660} with identifiers as they are stored, {@code rockridge},
 * {@code joliet}, {@code iso9660-1999}, {@code high-sierra}, {@code cd-i}, and {@code boot}.
 */
public final class IsoTrees implements TreeReader {
    @Override
    public List<Tree> trees(BlockReader blocks) throws IOException {
        IsoVolumes iso = IsoVolumes.read(new BlockBytes(blocks));
        List<Tree> trees = new ArrayList<>();
        Optional<VolumeDescriptor> primary =
                iso.descriptors().stream().filter(VolumeDescriptor::isPrimary).findFirst();
        if (primary.isPresent()) {
            addPrimary(blocks, iso, primary.get(), trees);
        }
        for (VolumeDescriptor each : iso.descriptors()) {
            if (each.dialect() == Dialect.ISO9660 && each.isJoliet()) {
                addPlain(blocks, iso, each, "joliet", Names::joliet, trees);
            } else if (each.dialect() == Dialect.ISO9660 && each.isEnhanced()) {
                addPlain(blocks, iso, each, "iso9660-1999", Names::identifier, trees);
            }
        }
        List<BootEntry> boot = iso.bootEntries();
        if (primary.isPresent() && !boot.isEmpty()) {
            trees.add(new BootTree(iso.volume(primary.get()), Addressing.of(blocks, primary.get(), iso.base()), boot));
        }
        return trees;
    }

    private static void addPrimary(BlockReader blocks, IsoVolumes iso, VolumeDescriptor primary, List<Tree> trees)
            throws IOException {
        addPlain(blocks, iso, primary, primary.dialect().kind().word(), Names::identifier, trees);
        Addressing addressing = Addressing.of(blocks, primary, iso.base());
        if (primary.dialect() == Dialect.ISO9660) {
            FileExtent root = addressing.content(primary.root());
            OptionalInt skipped = SuspEntries.skipped(addressing.read(root.start(), BlockReader.BLOCK_BYTES));
            if (skipped.isPresent()) {
                trees.add(new IsoTree(
                        iso.volume(primary),
                        "rockridge",
                        addressing,
                        root,
                        () -> new RockRidgeRecords(new SuspReader(addressing, skipped.getAsInt()))));
            }
        }
    }

    private static void addPlain(
            BlockReader blocks,
            IsoVolumes iso,
            VolumeDescriptor descriptor,
            String kind,
            Function<DirectoryRecord, String> names,
            List<Tree> trees)
            throws IOException {
        Volume volume = iso.volume(descriptor);
        Addressing addressing = Addressing.of(blocks, descriptor, iso.base());
        Optional<FileExtent> root = root(addressing, descriptor);
        if (root.isPresent()) {
            trees.add(new IsoTree(volume, kind, addressing, root.get(), () -> new PlainRecords(names)));
        }
    }

    /** CD-i has no record of the root directory: the first entry of its path table leads there. */
    private static Optional<FileExtent> root(Addressing addressing, VolumeDescriptor descriptor) throws IOException {
        if (descriptor.dialect() != Dialect.CD_I) {
            return Optional.of(addressing.content(descriptor.root()));
        }
        VolumeDescriptor.PathTable table = VolumeDescriptor.PathTable.BIG;
        byte[] first = addressing.read(addressing.position(descriptor.pathTable(table)), PathTableEntry.FIELDS);
        return first.length < PathTableEntry.FIELDS
                ? Optional.empty()
                : addressing.directoryAt(PathTableEntry.of(first, 0, table).extent());
    }
}
