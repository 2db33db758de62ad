// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

/** How much of a sector has to survive for nothing to be lost. */
public enum Scrutiny {
    /** The user data: a part of the disc was asked for. */
    USER_DATA,
    /** Every byte: sub-headers, headers and parity that do not follow from the user data are losses too. */
    WHOLE_SECTOR
}
