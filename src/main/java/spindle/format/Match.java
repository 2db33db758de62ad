// SPDX-License-Identifier: Apache-2.0
package spindle.format;

/** How well a file looks like a format; the best one opens it. */
public enum Match {
    /** Not this format. */
    NO,
    /** Only its name says so. */
    NAME,
    /** Its content allows it, and nothing speaks against it. */
    POSSIBLE,
    /** Its content says so. */
    CERTAIN
}
