// SPDX-License-Identifier: Apache-2.0
/**
 * CUE sheets with the files they name: BIN of one track or of all, WAV and AIFF.
 *
 * <pre>{@code
 * bytes -> CueText -> CueLexer -> CueParser -> CueSheet -> CueRules
 *                                                 |-> CueBinder (with the files) -> BoundDisc
 * Disc  -> CuePlan -> CueCommands -> CueComposer -> CuePrinter -> text
 * }</pre>
 *
 * The parser is total: any text gives a {@code CueSheet}, and what is wrong with it is a list of {@code CueProblem}s with
 * line and column. Meaning is given to the sheet only by the binder, which knows the lengths of the files. There is no
 * standard; the words are those of the CDRWIN manual and of the programs that write sheets since.
 */
@NullMarked
package spindle.format.cue;

import org.jspecify.annotations.NullMarked;
