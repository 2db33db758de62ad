// SPDX-License-Identifier: Apache-2.0
package spindle.format.iso;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.format.ReadOptions;
import spindle.image.Finding;
import spindle.image.Finding.Severity;
import spindle.io.Amounts;
import spindle.io.DiscFormatException;
import spindle.io.FileBytes;
import spindle.io.LittleEndian;
import spindle.io.Remedy;

/** Says what the bytes behind the last whole sector are: the rest of a cut sector, or something appended. */
final class IsoLength {
    /** The primary volume descriptor, and in it the volume space size (ISO 9660, 8.4.8). */
    private static final int DESCRIPTOR_SECTOR = 16;

    private static final int SPACE_SIZE = 80;
    /** Bytes of a block of HFS, of partition maps and of the disks of samplers. */
    private static final int BLOCK_BYTES = 512;

    private static final byte[] PRIMARY = "\1CD001".getBytes(StandardCharsets.US_ASCII);

    private final FileBytes file;
    private final int first;

    /** @param first LBA of the first sector in the file */
    IsoLength(FileBytes file, int first) {
        this.file = file;
        this.first = first;
    }

    /**
     * {@return how many sectors the image has: the whole ones, and a last one that blocks of 512 bytes fill in part}
     *
     * @param whole how many sectors are whole
     * @throws DiscFormatException where the last sector has to be filled, and the reader is strict
     */
    int check(int whole, ReadOptions options, List<Finding> findings) throws IOException {
        long rest = file.length() % IsoBinder.SECTOR_BYTES;
        if (rest == 0) {
            return whole;
        }
        if (rest % BLOCK_BYTES == 0 && endsWithin(first + whole + 1)) {
            fill(rest, options, findings);
            return whole + 1;
        }
        if (isVolume() && endsWithin(first + whole)) {
            findings.add(Finding.warning(
                    "trailing-bytes",
                    file.path() + ": its last " + Amounts.of(rest, "byte") + " " + Amounts.are(rest)
                            + " behind the volume and no whole sector; that is" + " left out"));
            return whole;
        }
        LbaRange where = new LbaRange(first + whole, first + whole + 1);
        findings.add(new Finding(
                "truncated",
                Severity.ERROR,
                0,
                Optional.of(where),
                file.path() + ": ends in " + Msf.describe(where.start()) + ", of which " + Amounts.of(rest, "byte")
                        + " of " + IsoBinder.SECTOR_BYTES
                        + " " + Amounts.are(rest) + " there",
                Remedy.WHOLE_FILE));
        return whole;
    }

    private void fill(long rest, ReadOptions options, List<Finding> findings) throws DiscFormatException {
        String what = "ends with " + Amounts.of(rest, "byte") + " of a sector, as images in blocks of 512 bytes may; "
                + (IsoBinder.SECTOR_BYTES - rest) + " zeroes fill it";
        if (options.leniency() == ReadOptions.Leniency.STRICT) {
            throw new DiscFormatException(file.path().toString(), what, Remedy.of(Remedy.Action.READ_LENIENTLY));
        }
        findings.add(Finding.warning("filled-sector", file.path() + ": " + what));
    }

    private boolean isVolume() throws IOException {
        return spaceSize() > 0;
    }

    /** {@return whether no ISO 9660 volume reaches beyond a sector} */
    private boolean endsWithin(int end) throws IOException {
        return spaceSize() <= end;
    }

    /** {@return how many blocks an ISO 9660 volume says that it has; 0 where there is none} */
    private long spaceSize() throws IOException {
        byte[] descriptor = file.read((long) (DESCRIPTOR_SECTOR - first) * IsoBinder.SECTOR_BYTES, SPACE_SIZE + 4);
        return descriptor.length < SPACE_SIZE + 4 || Arrays.mismatch(descriptor, PRIMARY) < PRIMARY.length
                ? 0
                : LittleEndian.u32(descriptor, SPACE_SIZE);
    }
}
