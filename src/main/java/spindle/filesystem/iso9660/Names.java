// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The characters of names, in sets that nobody declares. */
final class Names {
    /** A version at the end of a name: a semicolon and digits (ISO 9660, 7.5.1). */
    private static final Pattern VERSION = Pattern.compile(";[0-9]+$");

    private Names() {}

    /** {@return a name of single bytes: UTF-8 where it is, else ISO 8859-1} */
    static String ofBytes(byte[] bytes, int at, int count) {
        for (int i = at; i < at + count; i++) {
            if (bytes[i] < 0) {
                return decoded(bytes, at, count);
            }
        }
        return new String(bytes, at, count, StandardCharsets.ISO_8859_1);
    }

    private static String decoded(byte[] bytes, int at, int count) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, at, count))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, at, count, StandardCharsets.ISO_8859_1);
        }
    }

    /** {@return the identifier of a record as it is stored, its version with it} */
    static String identifier(DirectoryRecord entry) {
        return ofBytes(entry.bytes(), entry.nameAt(), entry.nameBytes());
    }

    /** {@return the identifier of a record without its version, and without a dot that nothing follows} */
    static String withoutVersion(DirectoryRecord entry) {
        String name = VERSION.matcher(identifier(entry)).replaceFirst("");
        return name.length() > 1 && name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** {@return the name of a record of Joliet, two bytes a character, the higher first, without its version} */
    static String joliet(DirectoryRecord entry) {
        String name = new String(entry.bytes(), entry.nameAt(), entry.nameBytes() & ~1, StandardCharsets.UTF_16BE);
        return VERSION.matcher(name).replaceFirst("");
    }
}
