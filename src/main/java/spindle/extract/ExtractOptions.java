// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

/**
 * How files are taken.
 *
 * @param form in which form
 * @param forks what becomes of further streams
 * @param names what becomes of versions
 * @param strip how many leading names of each path are left out
 * @param incomplete what becomes of files of which the image lacks a part
 */
public record ExtractOptions(FileForm form, ForkForm forks, NameForm names, int strip, Incomplete incomplete) {
    /** Content, AppleDouble files, no versions. */
    public static final ExtractOptions DEFAULT = new ExtractOptions(
            FileForm.CONTENT, ForkForm.APPLE_DOUBLE, NameForm.WITHOUT_VERSION, 0, Incomplete.LEFT_OUT);

    /** What becomes of files of which the image lacks a part. */
    public enum Incomplete {
        /** They are not written. */
        LEFT_OUT,
        /** What is there is written. */
        SALVAGED
    }
}
