// SPDX-License-Identifier: Apache-2.0
/**
 * CloneCD images: a CCD sheet, an IMG of raw sectors and a SUB of their sub-channels.
 *
 * <pre>{@code
 * bytes -> IniText -> CcdParser -> CcdSheet -> CcdBinder (with the IMG's length and content) -> FileImage
 * Disc  -> CcdPlan -> CcdPrinter -> bytes
 * }</pre>
 *
 * There is no public specification. What is here follows images of CloneCD 3 to 5 and DiscImageCreator, and agrees with
 * what libmirage 3.3.2 and Aaru read; where those two differ the Javadoc says what was chosen. The fields of a table of
 * contents are those of READ TOC, format 2 (MMC-3, 6.27.3.3).
 *
 * <ul>
 *   <li>The IMG begins at LBA 0. Sessions follow each other in it without lead-out, lead-in and first pause.
 *   <li>Audio is little-endian; data are not scrambled unless the sheet says so.
 *   <li>The SUB has 96 bytes a sector, channel by channel: 12 bytes of P, 12 of Q, and so on to W.
 * </ul>
 */
@NullMarked
package spindle.format.ccd;

import org.jspecify.annotations.NullMarked;
