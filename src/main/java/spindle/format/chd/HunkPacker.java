// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import spindle.format.chd.codec.CodecTag;
import spindle.format.chd.codec.HunkCodec;

/**
 * Packs hunks with the codec that suits what they hold; belongs to one thread at a time. chdman tries every codec on every
 * hunk. Here audio is given to FLAC and data to the strongest of the others, and more are tried only where the first is in
 * doubt.
 */
final class HunkPacker {
    /** Samples that Zstandard packs nearly as well as FLAC repeat themselves, and LZMA may be better. */
    private static final double DOUBTFUL_AUDIO = 1.25;
    /** What keeps more than this may be samples among data. */
    private static final double DOUBTFUL_DATA = 0.9;
    /** What keeps more than this is nearly noise, which deflate stores as it is, and LZMA makes longer. */
    private static final double NEARLY_NOISE = 0.8;
    /** Of the bytes that are not zero, noise keeps so many: what is packed already, or encrypted. */
    private static final double NOISE = 0.98;

    /** So few bytes are a matter of what each codec needs at least. */
    private static final int FEW_BYTES = 512;

    /** Data codecs, the strongest first. */
    private static final List<CodecTag> BY_STRENGTH = List.of(
            CodecTag.CD_LZMA,
            CodecTag.LZMA,
            CodecTag.CD_ZSTD,
            CodecTag.ZSTD,
            CodecTag.CD_DEFLATE,
            CodecTag.DEFLATE,
            CodecTag.HUFFMAN);

    private final List<CodecTag> tags;
    private final HunkCodec[] codecs;
    private final int hunkBytes;
    private final int audio;
    private final int[] data;
    private final HunkRepeats repeats;
    private final HunkRooms rooms;
    private final MessageDigest digest = Sha1.digest();
    private final HunkCodec probe;
    private final byte[] probed;
    private byte[] best;
    private byte[] room;
    private int bestBytes;
    private int bestSlot;

    /** What a hunk holds. */
    enum Content {
        AUDIO,
        DATA
    }

    /** @param rooms what hunks are packed into comes from there */
    HunkPacker(ChdHeader header, HunkRepeats repeats, HunkRooms rooms) {
        tags = header.codecs();
        hunkBytes = header.hunkBytes();
        this.repeats = repeats;
        this.rooms = rooms;
        codecs = tags.stream().map(tag -> tag.open(hunkBytes)).toArray(HunkCodec[]::new);
        audio = Math.max(tags.indexOf(CodecTag.CD_FLAC), tags.indexOf(CodecTag.FLAC));
        data = BY_STRENGTH.stream()
                .mapToInt(tags::indexOf)
                .filter(slot -> slot >= 0)
                .toArray();
        probe = CodecTag.ZSTD.open(hunkBytes);
        probed = new byte[hunkBytes];
        best = rooms.take();
        room = rooms.take();
    }

    /** {@return a hunk as it is written} */
    PackedHunk pack(byte[] hunk, Content content) {
        int crc = HunkCrc.of(hunk, 0, hunkBytes);
        HunkKey key = HunkKey.of(digest.digest(hunk));
        Optional<PackedHunk> repeat = tags.isEmpty() ? Optional.empty() : repeats.find(hunk, crc, key);
        if (repeat.isPresent()) {
            return repeat.get();
        }
        bestBytes = hunkBytes;
        bestSlot = HunkKind.STORED.code();
        if (audio >= 0 && (content == Content.AUDIO || data.length == 0)) {
            asAudio(hunk);
        } else {
            asData(hunk);
        }
        byte[] bytes = bestBytes == hunkBytes ? hunk : best;
        best = bytes == hunk ? best : rooms.take();
        return new PackedHunk(hunk, bytes, bestBytes, HunkKind.at(bestSlot), 0, crc, key);
    }

    private void asAudio(byte[] hunk) {
        attempt(hunk, audio);
        int most = (int) Math.min(probed.length, DOUBTFUL_AUDIO * bestBytes);
        if (probe.encode(hunk, 0, hunkBytes, probed, 0, most) != HunkCodec.DOES_NOT_FIT) {
            attemptData(hunk);
        }
    }

    private void asData(byte[] hunk) {
        attemptData(hunk);
        if (audio >= 0 && bestBytes > DOUBTFUL_DATA * hunkBytes) {
            attempt(hunk, audio);
        }
    }

    /**
     * Tries the strongest data codec, and the others where little or nearly all is left. Noise is spared the strongest, which
     * takes longest for it and makes it longest.
     */
    private void attemptData(byte[] hunk) {
        for (int i = data.length > 1 && isNoise(hunk) ? 1 : 0; i < data.length && (i == 0 || isDoubtful()); i++) {
            attempt(hunk, data[i]);
        }
    }

    private boolean isNoise(byte[] hunk) {
        int bytes = probe.encode(hunk, 0, hunkBytes, probed, 0, probed.length);
        int set = 0;
        for (int i = 0; i < hunkBytes; i++) {
            set += hunk[i] == 0 ? 0 : 1;
        }
        return bytes == HunkCodec.DOES_NOT_FIT || (2 * bytes > hunkBytes && bytes >= NOISE * set);
    }

    private boolean isDoubtful() {
        return bestBytes < FEW_BYTES || bestBytes > NEARLY_NOISE * hunkBytes;
    }

    private void attempt(byte[] hunk, int slot) {
        int bytes = codecs[slot].encode(hunk, 0, hunkBytes, room, 0, bestBytes - 1);
        if (bytes != HunkCodec.DOES_NOT_FIT) {
            byte[] packed = room;
            room = best;
            best = packed;
            bestBytes = bytes;
            bestSlot = slot;
        }
    }
}
