// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import java.util.Optional;

/** The versions of the format, by the word eight bytes before the end of the file. */
enum CdiVersion {
    V2(0x8000_0004L, "2"),
    V3(0x8000_0005L, "3"),
    V3_5(0x8000_0006L, "3.5 or later");

    private final long word;

    private final String program;

    CdiVersion(long word, String program) {
        this.word = word;
        this.program = program;
    }

    long word() {
        return word;
    }

    /** {@return the version of DiscJuggler that writes it} */
    String program() {
        return program;
    }

    /** {@return the version of a word} */
    static Optional<CdiVersion> of(long word) {
        for (CdiVersion version : values()) {
            if (version.word == word) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}
