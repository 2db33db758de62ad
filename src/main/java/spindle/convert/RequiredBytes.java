// SPDX-License-Identifier: Apache-2.0
package spindle.convert;

/** The bytes of a sector that have to survive; others are no loss. */
enum RequiredBytes {
    /** The user data: a part of the disc was asked for. */
    USER_DATA,
    /** Every byte: sub-headers, headers and parity that do not follow from the user data are losses too. */
    WHOLE_SECTOR
}
