// SPDX-License-Identifier: Apache-2.0
/**
 * Sheets seen, mended and made.
 *
 * <pre>{@code
 * Diagnosis diagnosis = new Doctor(Formats.BUILT_IN).look(Path.of("game.cue"), ReadOptions.DEFAULT);
 * diagnosis.sheet().findings().forEach(finding -> System.out.println(finding.rule() + ": " + finding.message()));
 * }</pre>
 *
 * <p>What is wrong with a sheet is found by the {@code SheetCheck} of its format; {@link spindle.doctor.SheetRule} has the
 * words for each rule. A change is made only where a check proves it. Imported by the facade and the rooms above it.
 */
@NullMarked
package spindle.doctor;

import org.jspecify.annotations.NullMarked;
