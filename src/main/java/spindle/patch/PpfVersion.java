// SPDX-License-Identifier: Apache-2.0
package spindle.patch;

import java.util.Optional;

/**
 * The versions of PPF. Offsets and lengths are little-endian (PPF 3.0 file structure, by Icarus of Paradox; ApplyPPF and
 * PCSX-Redux read them so).
 */
enum PpfVersion {
    /** A change has an offset of 32 bits. */
    PPF1(4, 56),
    /** As version 1, with the length of the original and a validation block in the header. */
    PPF2(4, 60 + PpfVersion.BLOCK_BYTES),
    /** A change has an offset of 64 bits; the validation block and the old bytes may be there. */
    PPF3(8, 60);

    /** Bytes of the validation block: a part of the original. */
    static final int BLOCK_BYTES = 1024;

    private final int offsetBytes;
    private final int headerBytes;

    PpfVersion(int offsetBytes, int headerBytes) {
        this.offsetBytes = offsetBytes;
        this.headerBytes = headerBytes;
    }

    /** {@return the version that the byte behind the mark says, which counts from 0} */
    static Optional<PpfVersion> numbered(int number) {
        return switch (number) {
            case 0 -> Optional.of(PPF1);
            case 1 -> Optional.of(PPF2);
            case 2 -> Optional.of(PPF3);
            default -> Optional.empty();
        };
    }

    /** {@return the bytes of the offset of a change} */
    int offsetBytes() {
        return offsetBytes;
    }

    /** {@return the bytes before the first change; of version 3, without a validation block} */
    int headerBytes() {
        return headerBytes;
    }
}
