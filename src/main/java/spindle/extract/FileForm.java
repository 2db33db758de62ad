// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

/** In which form the bytes of files are taken. */
public enum FileForm {
    /** User data; of files with sectors of form 2, the whole payload. */
    CONTENT,
    /** The raw sectors, 2352 bytes each. */
    RAW,
    /** The raw sectors in a RIFF CDXA file, as Windows shows the files of XA discs. */
    CDXA,
    /** 2324 bytes of each sector of form 2, and 2048 of each other. */
    FORM2
}
