// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import spindle.format.Loss;
import spindle.image.BlockTransform;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/**
 * Takes the user data out of stored sectors, in place: the bytes kept of a sector never lie before those of the sector
 * before. Each sector says itself what it is (mode byte, form bit); where it says nothing, its track does.
 */
final class UserData implements BlockTransform {
    private static final long SYNC_START = 0xFFFF_FFFF_FFFF_FF00L;
    private static final int SYNC_END = 0x00FF_FFFF;
    private static final int FORM2_BIT = 0x20;
    private static final int MODE1_USER = 16;
    private static final int SUBHEADER = 16;
    private static final int XA_USER = 24;

    private final TrackMode mode;
    private final SectorLayout from;
    private final int bytesOut;
    private final FormTwo formTwo;
    private final SectorAccount.Count count;
    /** What has to be added to an offset in a raw sector to have it in the stored one. */
    private final int shift;

    UserData(TrackMode mode, SectorLayout from, SectorLayout to, FormTwo formTwo, SectorAccount.Count count) {
        this.mode = mode;
        this.from = from;
        this.bytesOut = to.bytes();
        this.formTwo = formTwo;
        this.count = count;
        this.shift = shift(from);
    }

    private static int shift(SectorLayout layout) {
        return switch (layout) {
            case RAW_2352 -> 0;
            case SYNCLESS_2340 -> -12;
            case USER_2324 -> -XA_USER;
            default -> -SUBHEADER;
        };
    }

    @Override
    public int bytesIn() {
        return from.bytes();
    }

    @Override
    public int bytesOut() {
        return bytesOut;
    }

    @Override
    public ByteBuffer apply(int lba, int sectors, ByteBuffer buffer) {
        buffer.clear().order(ByteOrder.LITTLE_ENDIAN);
        int stride = from.bytes();
        for (int i = 0; i < sectors; i++) {
            take(buffer, i * stride + shift, i * bytesOut, lba + i);
        }
        buffer.limit(sectors * bytesOut);
        return buffer;
    }

    /** Takes the user data of one sector, of which it is said where its sync is, or would be. */
    private void take(ByteBuffer buffer, int sector, int out, int lba) {
        if (from == SectorLayout.USER_2324) {
            take(buffer, sector, sector + XA_USER, 2324, out, Loss.Kind.FORM2_PAYLOAD, lba);
            return;
        }
        switch (modeOf(buffer, sector)) {
            case 1 -> takeUser(buffer, sector + MODE1_USER, out, lba);
            case 2 -> takeMode2(buffer, sector, out, lba);
            default -> zero(buffer, out, 0, bytesOut);
        }
    }

    /** {@return the mode of a sector: what its header says, or else what its track is} */
    private int modeOf(ByteBuffer buffer, int sector) {
        int declared = mode == TrackMode.MODE1 ? 1 : 2;
        if (shift == -SUBHEADER) {
            return declared;
        }
        if (shift == 0 && (buffer.getLong(sector) != SYNC_START || buffer.getInt(sector + 8) != SYNC_END)) {
            return declared;
        }
        int said = buffer.get(sector + 15) & 3;
        return said == 3 ? declared : said;
    }

    private void takeMode2(ByteBuffer buffer, int sector, int out, int lba) {
        if (!hasSubheader(buffer, sector)) {
            take(buffer, sector, sector + SUBHEADER, 2336, out, Loss.Kind.MODE2_PAYLOAD, lba);
        } else if ((buffer.get(sector + SUBHEADER + 2) & FORM2_BIT) != 0) {
            take(buffer, sector, sector + XA_USER, 2324, out, Loss.Kind.FORM2_PAYLOAD, lba);
        } else {
            takeUser(buffer, sector + XA_USER, out, lba);
        }
    }

    /** Takes 2048 bytes; where sectors of form 2 were promised, they are none of these. */
    private void takeUser(ByteBuffer buffer, int user, int out, int lba) {
        buffer.put(out, buffer, user, 2048);
        if (bytesOut > 2048) {
            zero(buffer, out, 2048, bytesOut);
            count.add(Loss.Kind.FORM1_SECTOR, lba);
        }
    }

    /** A stray Mode 2 sector in a track of Mode 1 has one where both copies agree. */
    private boolean hasSubheader(ByteBuffer buffer, int sector) {
        return mode.hasSubheader()
                || (mode == TrackMode.MODE1
                        && buffer.getInt(sector + SUBHEADER) == buffer.getInt(sector + SUBHEADER + 4));
    }

    /** Takes as much of a payload as fits; what does not is counted, unless there is nothing in the payload. */
    private void take(ByteBuffer buffer, int sector, int payload, int bytes, int out, Loss.Kind kind, int lba) {
        int there = Math.min(bytes, sector - shift + from.bytes() - payload);
        if (there > bytesOut && !isZero(buffer, payload, there)) {
            count.add(kind, lba);
        }
        if (formTwo == FormTwo.ZERO) {
            zero(buffer, out, 0, bytesOut);
        } else {
            buffer.put(out, buffer, payload, Math.min(there, bytesOut));
        }
    }

    private static boolean isZero(ByteBuffer buffer, int at, int bytes) {
        for (int i = at; i < at + bytes; i++) {
            if (buffer.get(i) != 0) {
                return false;
            }
        }
        return true;
    }

    private static void zero(ByteBuffer buffer, int at, int from, int to) {
        for (int i = at + from; i < at + to; i++) {
            buffer.put(i, (byte) 0);
        }
    }
}
