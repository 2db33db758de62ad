// SPDX-License-Identifier: Apache-2.0
package spindle.image.probe;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import spindle.disc.SystemMark;
import spindle.io.BigEndian;
import spindle.io.ByteSource;
import spindle.io.LittleEndian;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/**
 * Looks for the marks of volumes and systems at the places where each stored layout would have them: the volume
 * descriptors in sectors 16 and 17 (ISO 9660, 6.2.1; ECMA-167, 2/8), 150 further where a session's first pause is stored.
 */
final class VolumeMarks {
    private static final SectorLayout[] LAYOUTS = {
        SectorLayout.USER_2048,
        SectorLayout.HEADERLESS_2336,
        SectorLayout.SUBHEADER_2332,
        SectorLayout.SUBHEADER_2056,
        SectorLayout.SYNCLESS_2340,
        SectorLayout.USER_2324,
        SectorLayout.RAW_2352
    };
    private static final Subchannel[] SUBCHANNELS = {Subchannel.NONE, Subchannel.RAW_96, Subchannel.PQ_16};
    private static final int[] SECTORS = {16, 17, 166, 167};
    private static final int MARK_BYTES = 14;
    /** Where a primary descriptor says {@code CD-XA001} (CD-ROM XA, 3.1). */
    private static final int XA_MARK = 1024;

    private final ByteSource source;
    private final long offset;
    private final long bytes;

    VolumeMarks(ByteSource source, long offset, long bytes) {
        this.source = source;
        this.offset = offset;
        this.bytes = bytes;
    }

    Optional<StoredLayout> find() throws IOException {
        for (Subchannel subchannel : SUBCHANNELS) {
            for (SectorLayout layout : LAYOUTS) {
                for (int user : userOffsets(layout)) {
                    int stride = layout.bytes() + subchannel.bytes();
                    int sector = descriptor(stride, user);
                    if (sector > 0) {
                        TrackMode mode = mode(layout, user, (long) sector * stride + user);
                        return Optional.of(new StoredLayout(layout, subchannel, mode));
                    }
                }
            }
        }
        boolean plain = isAnchor(256 * 2048L) || isSystem();
        return plain
                ? Optional.of(new StoredLayout(SectorLayout.USER_2048, Subchannel.NONE, TrackMode.MODE1))
                : Optional.empty();
    }

    /** {@return where user data can begin in a sector of this layout} */
    private static int[] userOffsets(SectorLayout layout) {
        return switch (layout) {
            case USER_2048, USER_2324 -> new int[] {0};
            case SUBHEADER_2056, SUBHEADER_2332 -> new int[] {8};
            case HEADERLESS_2336 -> new int[] {8, 0};
            case SYNCLESS_2340 -> new int[] {4, 12};
            case RAW_2352 -> new int[] {16, 24};
        };
    }

    /** {@return the sector of the first volume descriptor, counted from where the bytes begin, or 0} */
    int descriptorSector(StoredLayout stored) throws IOException {
        for (int user : userOffsets(stored.layout())) {
            int sector =
                    descriptor(stored.layout().bytes() + stored.subchannel().bytes(), user);
            if (sector > 0) {
                return sector;
            }
        }
        return 0;
    }

    private int descriptor(int stride, int user) throws IOException {
        for (int sector : SECTORS) {
            if (isDescriptor(read((long) sector * stride + user, MARK_BYTES))) {
                return sector;
            }
        }
        return 0;
    }

    private static boolean isDescriptor(byte[] mark) {
        return says(mark, 1, "CD001")
                || says(mark, 1, "BEA01")
                || says(mark, 1, "NSR02")
                || says(mark, 1, "NSR03")
                || says(mark, 1, "CDW02")
                || says(mark, 1, "CD-I ")
                || says(mark, 9, "CDROM");
    }

    /** What the place of the user data, or the volume itself, says of the track. */
    private TrackMode mode(SectorLayout layout, int user, long descriptor) throws IOException {
        return switch (layout) {
            case USER_2048 -> modeByVolume(descriptor);
            case RAW_2352 -> user == 16 ? TrackMode.MODE1 : TrackMode.XA;
            case SYNCLESS_2340 -> user == 4 ? TrackMode.MODE1 : TrackMode.XA;
            case HEADERLESS_2336 -> user == 0 ? TrackMode.MODE2 : TrackMode.XA;
            default -> TrackMode.XA;
        };
    }

    private TrackMode modeByVolume(long descriptor) throws IOException {
        if (says(read(descriptor, MARK_BYTES), 1, "CD-I ")) {
            return TrackMode.CDI;
        }
        return says(read(descriptor + XA_MARK, 8), 0, "CD-XA001") ? TrackMode.XA : TrackMode.MODE1;
    }

    /** {@return whether an anchor of UDF stands there: tag 2, its checksum, and its own sector number (ECMA-167, 3/10.2)} */
    private boolean isAnchor(long at) throws IOException {
        byte[] tag = read(at, 16);
        if (tag.length < 16 || LittleEndian.u16(tag, 0) != 2 || LittleEndian.u32(tag, 12) != at / 2048) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 16; i++) {
            sum += i == 4 ? 0 : tag[i];
        }
        return (sum & 0xFF) == (tag[4] & 0xFF);
    }

    /** {@return whether a system that needs no volume descriptor left its mark, or a Macintosh its volume} */
    private boolean isSystem() throws IOException {
        for (SystemMark mark : SystemMark.ALL) {
            if (mark.is(read(mark.block() * 2048L + mark.offset(), mark.bytes()))) {
                return true;
            }
        }
        return isApple(read(0, 2048));
    }

    /** An HFS or HFS+ volume header at 1024, or a partition map (Inside Macintosh: Files, 2; Devices, 3). */
    private static boolean isApple(byte[] head) {
        if (head.length < 2048) {
            return false;
        }
        boolean hfs = says(head, 1024, "BD") && BigEndian.u32(head, 1044) > 0 && BigEndian.u32(head, 1044) % 512 == 0;
        boolean plus = (says(head, 1024, "H+") || says(head, 1024, "HX")) && BigEndian.u32(head, 1064) % 512 == 0;
        int block = BigEndian.u16(head, 2);
        boolean map = says(head, 0, "ER") && (block == 512 || block == 1024 || block == 2048);
        return hfs || plus || map || says(head, 512, "PM\0\0");
    }

    private byte[] read(long at, int count) throws IOException {
        int there = (int) Math.max(0, Math.min(count, bytes - at));
        return source.sample(offset + at, there);
    }

    private static boolean says(byte[] bytes, int at, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.ISO_8859_1);
        if (at + wanted.length > bytes.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (bytes[at + i] != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
