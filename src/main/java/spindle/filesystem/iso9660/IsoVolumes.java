// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import spindle.filesystem.BlockBytes;
import spindle.filesystem.BlockReader;
import spindle.filesystem.DescribedVolume;
import spindle.filesystem.FileExtent;
import spindle.filesystem.Volume;

/** The volumes that the descriptors from block 16 to the terminator describe (ISO 9660, 6.7.1 and 8). */
public final class IsoVolumes {
    private final BlockBytes bytes;
    private final List<VolumeDescriptor> descriptors = new ArrayList<>();
    private final List<DescribedVolume> described = new ArrayList<>();
    private final long base;

    private IsoVolumes(BlockBytes bytes) throws IOException {
        this.bytes = bytes;
        for (int i = 0; i < VolumeDescriptor.MOST; i++) {
            Optional<VolumeDescriptor> found = VolumeDescriptor.of(bytes.block(VolumeDescriptor.FIRST_BLOCK + i));
            if (found.isEmpty() || found.get().isTerminator()) {
                break;
            }
            descriptors.add(found.get());
        }
        Optional<VolumeDescriptor> first = primary();
        base = first.isEmpty() ? 0 : VolumeBase.of(bytes, first.get());
        Optional<VolumeDescriptor> main = first.or(this::ofAnotherStandard);
        if (main.isPresent()) {
            described.add(described(main.get()));
        }
        for (VolumeDescriptor each : descriptors) {
            if (each.isJoliet()) {
                described.add(described(each));
            }
        }
    }

    /** {@return the volumes of a track} */
    public static IsoVolumes read(BlockBytes bytes) throws IOException {
        return new IsoVolumes(bytes);
    }

    /** High Sierra and CD-i are known by their first descriptor, whatever it is. */
    private Optional<VolumeDescriptor> ofAnotherStandard() {
        return descriptors.stream()
                .limit(1)
                .filter(each -> each.dialect() != Dialect.ISO9660)
                .findFirst();
    }

    /** {@return the volumes, the primary one first} */
    public List<Volume> volumes() {
        return described.stream().map(DescribedVolume::volume).toList();
    }

    /** {@return the volumes with what they say of themselves} */
    public List<DescribedVolume> described() {
        return List.copyOf(described);
    }

    /** {@return the descriptors before the terminator} */
    List<VolumeDescriptor> descriptors() {
        return List.copyOf(descriptors);
    }

    /** {@return the primary descriptor of ISO 9660, where there is one} */
    public Optional<VolumeDescriptor> primary() {
        return descriptors.stream()
                .filter(each -> each.dialect() == Dialect.ISO9660 && each.isPrimary())
                .findFirst();
    }

    /** {@return whether it is a volume of CD-i, whose first descriptor stands in block 16} */
    public boolean isCdi() {
        return !descriptors.isEmpty() && descriptors.get(0).dialect() == Dialect.CD_I;
    }

    /** {@return the root directory in the primary tree; of no records where there is none} */
    public IsoDirectory root() throws IOException {
        Optional<VolumeDescriptor> primary = primary();
        return primary.isEmpty()
                ? new IsoDirectory(new byte[0], 0)
                : IsoDirectory.read(bytes, primary.get().root(), base);
    }

    /** {@return what extents count from} */
    long base() {
        return base;
    }

    /** {@return where the path tables lie that a volume must have: the little-endian and the big-endian one (9.4)} */
    public List<FileExtent> pathTables() {
        return descriptors.stream()
                .flatMap(each ->
                        pathTables(each, List.of(VolumeDescriptor.PathTable.LITTLE, VolumeDescriptor.PathTable.BIG))
                                .stream())
                .toList();
    }

    private List<FileExtent> pathTables(VolumeDescriptor descriptor, List<VolumeDescriptor.PathTable> kinds) {
        boolean hasTables =
                descriptor.dialect() == Dialect.ISO9660 && (descriptor.isPrimary() || descriptor.isJoliet());
        Addressing addressing = Addressing.of(bytes.reader(), descriptor, base);
        return kinds.stream()
                .filter(each -> hasTables && descriptor.pathTable(each) > 0 && descriptor.pathTableBytes() > 0)
                .map(each ->
                        new FileExtent(addressing.position(descriptor.pathTable(each)), descriptor.pathTableBytes()))
                .toList();
    }

    private DescribedVolume described(VolumeDescriptor descriptor) throws IOException {
        List<FileExtent> structures =
                new ArrayList<>(pathTables(descriptor, List.of(VolumeDescriptor.PathTable.values())));
        // The system area, the descriptors, and their terminator (6.2.1 and 6.7.1).
        long first = VolumeDescriptor.FIRST_BLOCK + 1L + descriptors.size();
        structures.add(new FileExtent(0, first * BlockReader.BLOCK_BYTES));
        if (descriptor.dialect() != Dialect.CD_I) {
            structures.add(Addressing.of(bytes.reader(), descriptor, base).content(descriptor.root()));
        }
        return new DescribedVolume(volume(descriptor), descriptor.origin(), OptionalLong.empty(), structures);
    }

    /** {@return what El Torito boots, a line for each entry} */
    public List<String> boot() throws IOException {
        return bootEntries().stream()
                .filter(BootEntry::isBootable)
                .map(BootEntry::describe)
                .toList();
    }

    /** {@return the entries of all boot catalogues} */
    public List<BootEntry> bootEntries() throws IOException {
        List<BootEntry> entries = new ArrayList<>();
        for (byte[] catalog : bootCatalogs()) {
            BootCatalog.of(catalog).ifPresent(found -> entries.addAll(found.entries()));
        }
        return entries;
    }

    /** {@return the first bytes of each boot catalogue that a boot record leads to; none of one that is not in the image} */
    public List<byte[]> bootCatalogs() throws IOException {
        List<byte[]> catalogs = new ArrayList<>();
        for (VolumeDescriptor each : descriptors) {
            OptionalLong catalog = each.bootCatalog();
            if (catalog.isPresent() && catalog.getAsLong() != base) {
                long at = (catalog.getAsLong() - base) * BlockReader.BLOCK_BYTES;
                catalogs.add(bytes.at(at, BootCatalog.MOST_BYTES));
            }
        }
        return catalogs;
    }

    /** {@return the volume that a descriptor describes} */
    Volume volume(VolumeDescriptor descriptor) throws IOException {
        List<String> details = new ArrayList<>();
        if (descriptor.isPrimary() && descriptor.dialect() == Dialect.ISO9660) {
            if (descriptor.isXa()) {
                details.add("CD-XA");
            }
            if (root().hasRockRidge()) {
                details.add("Rock Ridge");
            }
        }
        Volume.Kind kind = descriptor.isJoliet()
                ? Volume.Kind.JOLIET
                : descriptor.dialect().kind();
        return new Volume(
                kind, descriptor.label(), descriptor.spaceSize(), descriptor.blockSize(), base, List.copyOf(details));
    }
}
