// SPDX-License-Identifier: Apache-2.0
package spindle.identity;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import spindle.image.Progress;
import spindle.io.CancelledException;
import spindle.sector.CdAudio;

/**
 * The CRC-32 of a stretch of audio, and of as long stretches that begin up to so many frames earlier and later. All frames are read once: from
 * the remainders of the beginnings of the stretch those of its parts follow.
 */
final class WindowCrcs {
    private static final int BLOCK_FRAMES = 160 * CdAudio.SECTOR_FRAMES;

    private final DiscFrames frames;
    private final Progress progress;

    WindowCrcs(DiscFrames frames, Progress progress) {
        this.frames = frames;
        this.progress = progress;
    }

    /**
     * {@return the CRC-32 at each offset, from the lowest up}
     *
     * @param first the first frame, counted from LBA 0
     * @param count how many frames there are, 1 or more
     * @param most the largest offset
     */
    int[] of(long first, long count, int most) throws IOException {
        int[] heads = remainders(first - most, 2 * most, 0);
        long behind = first + most;
        long middle = count - 2L * most;
        int[] ends = middle < 0
                ? ends(heads, first - most, (int) count, 2 * most)
                : remainders(behind + middle, 2 * most, through(heads[2 * most], behind, middle));
        CrcShift overWindow = new CrcShift(count * Integer.BYTES);
        int initial = overWindow.of(-1);
        int[] crcs = new int[2 * most + 1];
        for (int i = 0; i < crcs.length; i++) {
            crcs[i] = ~(ends[i] ^ overWindow.of(heads[i]) ^ initial);
        }
        return crcs;
    }

    /** {@return the remainder of nothing, of one frame, of two, and so on, behind what another remainder is of} */
    private int[] remainders(long first, int count, int before) throws IOException {
        int[] block = frames.read(first, count);
        int[] remainders = new int[count + 1];
        remainders[0] = before;
        for (int i = 0; i < count; i++) {
            remainders[i + 1] = CrcShift.add(remainders[i], block[i]);
        }
        return remainders;
    }

    /** The ends of short stretches lie among the beginnings of others. */
    private int[] ends(int[] heads, long first, int count, int offsets) throws IOException {
        int[] behind = remainders(first + offsets, count, heads[offsets]);
        int[] ends = new int[offsets + 1];
        for (int i = 0; i < ends.length; i++) {
            int at = i + count;
            ends[i] = at <= offsets ? heads[at] : behind[at - offsets];
        }
        return ends;
    }

    /** {@return the remainder of what one is of, with frames behind it} */
    private int through(int remainder, long first, long count) throws IOException {
        CRC32 crc = new CRC32();
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK_FRAMES * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (long at = 0; at < count; at += BLOCK_FRAMES) {
            if (progress.isCancelled()) {
                throw new CancelledException("", "cancelled", "nothing was left behind");
            }
            int part = (int) Math.min(BLOCK_FRAMES, count - at);
            bytes.clear().asIntBuffer().put(frames.read(first + at, part));
            crc.update(bytes.limit(part * Integer.BYTES));
        }
        CrcShift shift = new CrcShift(count * Integer.BYTES);
        return ~(int) crc.getValue() ^ shift.of(-1) ^ shift.of(remainder);
    }
}
