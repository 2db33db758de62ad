// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

import java.util.Arrays;
import java.util.Optional;

/** A session's disc type: the PSEC field of point A0 in its table of contents (IEC 60908, 22.3.4.2; CD-ROM XA). */
public enum DiscType {
    /** Audio or Mode 1 (PSEC 00). */
    CD_ROM(0x00),
    /** CD-i (PSEC 10). */
    CD_I(0x10),
    /** CD-ROM XA (PSEC 20). */
    CD_XA(0x20);

    private final int psec;

    DiscType(int psec) {
        this.psec = psec;
    }

    /** {@return the disc type of a PSEC field; empty where it is none} */
    public static Optional<DiscType> ofPsec(int psec) {
        return Arrays.stream(values()).filter(type -> type.psec == psec).findFirst();
    }

    /** {@return the value of the PSEC field} */
    public int psec() {
        return psec;
    }
}
