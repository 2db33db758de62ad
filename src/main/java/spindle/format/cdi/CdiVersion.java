// SPDX-License-Identifier: Apache-2.0
package spindle.format.cdi;

import java.util.Optional;

/** The versions of the format, by the word eight bytes before the end of the file. */
enum CdiVersion {
    V2(0x8000_0004L),
    V3(0x8000_0005L),
    V3_5(0x8000_0006L);

    private final long word;

    CdiVersion(long word) {
        this.word = word;
    }

    long word() {
        return word;
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
