// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import spindle.sector.Bytes;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.SectorMode;
import spindle.sector.Subheader;
import spindle.sector.TrackMode;
import spindle.sector.WordViews;

/** Completes each sector to a raw one, in place or in scratch, and keeps what the target stores. */
final class BuildingTransform implements SectorTransform {
    /** The offset in a raw sector where a layout of 2332 bytes from the sub-header on ends. */
    private static final int END_OF_2332 = RawSector.SUBHEADER + 2332;

    private final SectorLayout from;
    private final SectorLayout to;
    private final int fromOffset;
    private final int toOffset;
    private final int modeByte;
    private final SectorProtection protection = new SectorProtection();
    private final Ecc ecc = new Ecc();
    private final byte[] scratch = new byte[RawSector.BYTES];
    private byte[] stored = new byte[0];
    private byte[] built = new byte[0];
    private final WordViews scratchWords = new WordViews(ByteBuffer.wrap(scratch), 0);

    BuildingTransform(TrackMode mode, SectorLayout from, SectorLayout to) {
        this.from = from;
        this.to = to;
        this.fromOffset = from.offset(mode);
        this.toOffset = to.offset(mode);
        this.modeByte = mode == TrackMode.MODE1 ? 1 : 2;
    }

    @Override
    public SectorLayout from() {
        return from;
    }

    @Override
    public SectorLayout to() {
        return to;
    }

    @Override
    public boolean narrows() {
        return false;
    }

    @Override
    public void apply(byte[] src, int srcAt, byte[] dst, int dstAt, int lba, int count) {
        Objects.checkFromIndexSize(srcAt, Math.multiplyExact(count, from.bytes()), src.length);
        Objects.checkFromIndexSize(dstAt, Math.multiplyExact(count, to.bytes()), dst.length);
        boolean needsHeader = fromOffset > RawSector.HEADER && toOffset <= RawSector.HEADER;
        if (needsHeader) {
            Header.requirePositions(lba, count);
        }
        if (count == 0) {
            return;
        }
        WordViews words = toOffset == 0 ? new WordViews(ByteBuffer.wrap(dst), dstAt) : scratchWords;
        for (int i = 0; i < count; i++) {
            byte[] raw = toOffset == 0 ? dst : scratch;
            int at = toOffset == 0 ? dstAt + i * RawSector.BYTES : 0;
            System.arraycopy(src, srcAt + i * from.bytes(), raw, at + fromOffset, from.bytes());
            if (needsHeader) {
                Header.store(raw, at, lba + i, modeByte);
            } else {
                Header.storeSync(raw, at);
            }
            complete(raw, at, words, toOffset == 0 ? i : 0);
            if (toOffset != 0) {
                System.arraycopy(scratch, toOffset, dst, dstAt + i * to.bytes(), to.bytes());
            }
        }
    }

    @Override
    public void apply(ByteBuffer src, ByteBuffer dst, int lba, int count) {
        ByteBuffer source = src.duplicate().clear();
        ByteBuffer target = dst.duplicate().clear();
        if (from != SectorLayout.USER_2048 || to != SectorLayout.RAW_2352 || modeByte != 1) {
            int bytesIn = Math.multiplyExact(count, from.bytes());
            int bytesOut = Math.multiplyExact(count, to.bytes());
            if (stored.length < bytesIn) {
                stored = new byte[bytesIn];
                built = new byte[bytesOut];
            }
            source.get(0, stored, 0, bytesIn);
            apply(stored, 0, built, 0, lba, count);
            target.put(0, built, 0, bytesOut);
            return;
        }
        Header.requirePositions(lba, count);
        for (int i = 0; i < count; i++) {
            target.put(i * RawSector.BYTES + fromOffset, source, i * RawSector.USER_BYTES, RawSector.USER_BYTES);
        }
        if (count > 0) {
            protection.mode1(new WordViews(target, 0), lba, count);
        }
    }

    private void complete(byte[] raw, int at, WordViews words, int sector) {
        switch (from) {
            case USER_2048 -> completeUserData(raw, at, words, sector);
            case SUBHEADER_2056 -> complete2056(raw, at, words, sector);
            case USER_2324 -> {
                Subheader.storePlainForm2(raw, at + RawSector.SUBHEADER);
                protection.form2(words, sector);
            }
            case SUBHEADER_2332 -> complete2332(raw, at, words, sector);
            case HEADERLESS_2336, SYNCLESS_2340, RAW_2352 -> {}
        }
    }

    private void completeUserData(byte[] raw, int at, WordViews words, int sector) {
        if (modeByte == 1) {
            protection.mode1(words, sector);
        } else {
            Subheader.storePlainForm1(raw, at + RawSector.SUBHEADER);
            protection.form1(words, sector);
        }
    }

    private void complete2056(byte[] raw, int at, WordViews words, int sector) {
        if (Subheader.isForm2(raw, at + RawSector.SUBHEADER)) {
            Arrays.fill(raw, at + RawSector.FORM1_EDC, at + RawSector.FORM2_EDC, (byte) 0);
            protection.form2(words, sector);
        } else {
            protection.form1(words, sector);
        }
    }

    private void complete2332(byte[] raw, int at, WordViews words, int sector) {
        if (Subheader.isForm2(raw, at + RawSector.SUBHEADER)) {
            protection.form2(words, sector);
        } else if (Bytes.areAll(raw, at + RawSector.FORM1_EDC, END_OF_2332 - RawSector.FORM1_EDC, 0)) {
            protection.form1(words, sector);
        } else {
            byte[] parity = ecc.computed(words, sector, SectorMode.FORM1);
            System.arraycopy(parity, parity.length - 4, raw, at + END_OF_2332, 4);
        }
    }
}
