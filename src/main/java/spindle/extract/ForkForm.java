// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

/** What becomes of the streams that a file has beside its main one. */
public enum ForkForm {
    /** A resource fork becomes an AppleDouble file, {@code ._name}; other streams are left behind. */
    APPLE_DOUBLE,
    /** Each stream becomes a file {@code name.stream}. */
    FILES,
    /** They are left behind. */
    NONE
}
