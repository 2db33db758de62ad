// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

/**
 * What a list says of a file.
 *
 * @param name the file's name, as the list has it
 * @param algorithm which checksum
 * @param digest the checksum in hexadecimal, lower case
 */
public record CheckLine(String name, DigestAlgorithm algorithm, String digest) {
    /** {@return the name without folders; lists of Windows part them with backslashes} */
    public String baseName() {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
