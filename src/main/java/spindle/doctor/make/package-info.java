// SPDX-License-Identifier: Apache-2.0
/**
 * CUE sheets for files that have none.
 *
 * <pre>{@code
 * MadeSheet made = new SheetMaker(Formats.BUILT_IN).make(MakeRequest.of(List.of(Path.of("game.bin")), Path.of("game.cue")));
 * made.lines().forEach(line -> System.out.println(line.text() + "  " + line.certainty() + ": " + line.why()));
 * }</pre>
 *
 * <p>Each line says how sure it is and why. Nothing is written here. Imported by the facade and the rooms above it.
 */
@NullMarked
package spindle.doctor.make;

import org.jspecify.annotations.NullMarked;
