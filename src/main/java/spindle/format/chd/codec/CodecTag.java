// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd.codec;

import java.util.Locale;
import java.util.Optional;

/** A codec, by the four letters that name it in the header of a CHD. */
public enum CodecTag {
    /** LZMA of sectors, deflate of sub-channels. */
    CD_LZMA("cdlz"),
    /** Deflate of sectors and of sub-channels. */
    CD_DEFLATE("cdzl"),
    /** FLAC of sectors, deflate of sub-channels. */
    CD_FLAC("cdfl"),
    /** Zstandard of sectors and of sub-channels. */
    CD_ZSTD("cdzs"),
    /** Deflate. */
    DEFLATE("zlib"),
    /** LZMA. */
    LZMA("lzma"),
    /** Huffman codes of bytes. */
    HUFFMAN("huff"),
    /** FLAC. */
    FLAC("flac"),
    /** Zstandard. */
    ZSTD("zstd");

    private final String word;

    CodecTag(String word) {
        this.word = word;
    }

    /** {@return its four letters} */
    public String word() {
        return word;
    }

    /** {@return the four letters as a number, the first being the highest byte} */
    public int number() {
        int number = 0;
        for (int i = 0; i < word.length(); i++) {
            number = number << 8 | word.charAt(i);
        }
        return number;
    }

    /** {@return whether it packs the frames of a CD} */
    public boolean isCd() {
        return word.startsWith("cd");
    }

    /** {@return the codec of four letters in a header} */
    public static Optional<CodecTag> of(int number) {
        for (CodecTag tag : values()) {
            if (tag.number() == number) {
                return Optional.of(tag);
            }
        }
        return Optional.empty();
    }

    /** {@return the codec of a name} */
    public static Optional<CodecTag> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (CodecTag tag : values()) {
            if (tag.word.equals(wanted)) {
                return Optional.of(tag);
            }
        }
        return Optional.empty();
    }

    /**
     * {@return a codec for one thread}
     *
     * @param hunkBytes the length of all its hunks; for the codecs of CDs a multiple of 2448
     */
    public HunkCodec open(int hunkBytes) {
        if (isCd() && hunkBytes % CdFrames.BYTES != 0) {
            throw new IllegalArgumentException("hunks of " + hunkBytes + " bytes, which are no frames of a CD");
        }
        int sectorBytes = hunkBytes / CdFrames.BYTES * (CdFrames.BYTES - CdFrames.SUBCHANNEL_BYTES);
        return switch (this) {
            case CD_LZMA -> new CdCodec(hunkBytes, new LzmaCodec(sectorBytes), new DeflateCodec());
            case CD_DEFLATE -> new CdCodec(hunkBytes, new DeflateCodec(), new DeflateCodec());
            case CD_FLAC -> new CdFlacCodec(hunkBytes);
            case CD_ZSTD -> new CdCodec(hunkBytes, new ZstdCodec(), new ZstdCodec());
            case DEFLATE -> new DeflateCodec();
            case LZMA -> new LzmaCodec(hunkBytes);
            case HUFFMAN -> new HuffmanCodec();
            case FLAC -> new FlacCodec(hunkBytes);
            case ZSTD -> new ZstdCodec();
        };
    }

    /** {@return what copies hunks that are not packed} */
    public static HunkCodec stored() {
        return new StoredCodec();
    }
}
