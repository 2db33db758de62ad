// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

/** The files that a disc is hashed as, whatever its format. */
public enum HashForm {
    /**
     * As Redump counts it: of a CD or GD-ROM a BIN of raw sectors for each track, its pregap before it, and the sheet; of a DVD
     * or Blu-ray disc the ISO.
     */
    REDUMP,
    /** As the files that it is stored in. */
    STORED,
    /** An ISO for each data track. */
    ISO,
    /** The samples of each audio track, without a header. */
    PCM
}
