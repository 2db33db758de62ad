// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

/** Where the sheet of audio files says that gaps are. */
public enum SheetForm {
    /**
     * Each track names its own file and no other, as all programs read it. What lies at the end of the file before has no
     * index 0; a gap in a file of its own is a PREGAP of its length. Tracks are counted from 1.
     */
    PLAIN,
    /** Exact Audio Copy's: index 0 stands under the file that holds it. Tracks have the numbers of the disc. */
    EAC
}
