// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * VORBIS_COMMENT: tags such as {@code TITLE=Overture} (RFC 9639, 8.6).
 *
 * @param vendor the program that made the stream
 * @param fields each a name, an equals sign, and a value; in the stream's order, names may repeat
 */
public record VorbisComment(String vendor, List<String> fields) {
    /** Copies the list. */
    public VorbisComment {
        fields = List.copyOf(fields);
    }

    /**
     * {@return the values of a field, in their order}
     *
     * @param name in any case, such as {@code "artist"}
     */
    public List<String> values(String name) {
        String prefix = name.toUpperCase(Locale.ROOT) + "=";
        List<String> values = new ArrayList<>();
        for (String field : fields) {
            if (field.regionMatches(true, 0, prefix, 0, prefix.length())) {
                values.add(field.substring(prefix.length()));
            }
        }
        return values;
    }

    /** Reads the body of a block. */
    static VorbisComment parse(ByteCursor in) throws FlacFormatException {
        String vendor = in.utf8(in.unsignedLittleEndian32());
        long count = in.unsignedLittleEndian32();
        if (count > in.remaining() / 4) {
            throw in.wrong(count + " comments in " + in.remaining() + " bytes");
        }
        List<String> fields = new ArrayList<>((int) count);
        for (long i = 0; i < count; i++) {
            fields.add(in.utf8(in.unsignedLittleEndian32()));
        }
        return new VorbisComment(vendor, fields);
    }

    /** {@return the body of the block} */
    byte[] toBytes() {
        BlockBuilder out = new BlockBuilder().vorbisString(vendor).littleEndian32(fields.size());
        fields.forEach(out::vorbisString);
        return out.toBytes();
    }
}
