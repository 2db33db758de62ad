// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

/** What one sector is. */
public enum SectorMode {
    /** No sync: audio, or bytes that are no data sector. */
    AUDIO,
    /** Mode 0: 2336 zero bytes. */
    MODE0,
    /** Mode 1: 2048 user bytes with EDC, P and Q parity. */
    MODE1,
    /** Mode 2 without a sub-header: 2336 user bytes. */
    MODE2,
    /** Mode 2 form 1: 2048 user bytes with EDC, P and Q parity. */
    FORM1,
    /** Mode 2 form 2: 2324 user bytes with an optional EDC. */
    FORM2
}
