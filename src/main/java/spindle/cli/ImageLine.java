// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

/** What a run over many images shows of one of them, where its verb did what was asked. */
enum ImageLine {
    /** The whole report: lines that other programs read. */
    WHOLE_REPORT,
    /** The whole report under the name of the image. */
    NAMED_REPORT,
    /** The first line of the report. */
    FIRST_OF_REPORT,
    /** The last line of the report. */
    LAST_OF_REPORT,
    /** The last line that was said. */
    LAST_WORD
}
