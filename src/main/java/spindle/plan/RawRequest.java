// SPDX-License-Identifier: Apache-2.0
package spindle.plan;

/**
 * How an image of user data becomes raw sectors.
 *
 * @param mode what its sectors become
 * @param firstLba the position that the first sector's header states, 0 to 449,849
 */
public record RawRequest(Mode mode, int firstLba) {
    /** By content, from LBA 0. */
    public static final RawRequest DEFAULT = new RawRequest(Mode.BY_CONTENT, 0);

    /** What sectors become. */
    public enum Mode {
        /** Form 1 of Mode 2 where the volume says that it is for CD-ROM XA, Mode 1 otherwise. */
        BY_CONTENT,
        /** Mode 1. */
        MODE1,
        /** Form 1 of Mode 2. */
        XA
    }
}
