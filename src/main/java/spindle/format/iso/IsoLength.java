// SPDX-License-Identifier: Apache-2.0
package spindle.format.iso;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.image.Finding;
import spindle.image.Finding.Severity;
import spindle.io.FileBytes;
import spindle.io.LittleEndian;

/** Says what the bytes behind the last whole sector are: the rest of a cut sector, or something appended. */
final class IsoLength {
    /** The primary volume descriptor, and in it the volume space size (ISO 9660, 8.4.8). */
    private static final int DESCRIPTOR_SECTOR = 16;

    private static final int SPACE_SIZE = 80;
    private static final byte[] PRIMARY = "\1CD001".getBytes(StandardCharsets.US_ASCII);

    private final FileBytes file;
    private final int first;

    /** @param first LBA of the first sector in the file */
    IsoLength(FileBytes file, int first) {
        this.file = file;
        this.first = first;
    }

    void check(int sectors, List<Finding> findings) throws IOException {
        long rest = file.length() % IsoBinder.SECTOR_BYTES;
        if (rest == 0) {
            return;
        }
        if (isVolumeWithin(first + sectors)) {
            findings.add(Finding.warning(
                    "trailing-bytes",
                    file.path() + ": its last " + rest + " bytes are behind the volume and no whole sector; they are"
                            + " left out"));
            return;
        }
        LbaRange where = new LbaRange(first + sectors, first + sectors + 1);
        findings.add(new Finding(
                "truncated",
                Severity.ERROR,
                0,
                Optional.of(where),
                file.path() + ": ends in " + Msf.describe(where.start()) + ", of which " + rest + " bytes of "
                        + IsoBinder.SECTOR_BYTES + " are there; get the whole file, or salvage the sectors before it"));
    }

    /** {@return whether there is an ISO 9660 volume that ends within the whole sectors} */
    private boolean isVolumeWithin(int end) throws IOException {
        byte[] descriptor = file.read((long) (DESCRIPTOR_SECTOR - first) * IsoBinder.SECTOR_BYTES, SPACE_SIZE + 4);
        if (descriptor.length < SPACE_SIZE + 4 || Arrays.mismatch(descriptor, PRIMARY) < PRIMARY.length) {
            return false;
        }
        long blocks = LittleEndian.u32(descriptor, SPACE_SIZE);
        return blocks > 0 && blocks <= end;
    }
}
