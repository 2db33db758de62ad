// SPDX-License-Identifier: Apache-2.0
/**
 * Spindle for Java programs: open an image, look at it, plan a conversion, carry it out. The command line is built on
 * nothing else.
 *
 * <pre>{@code
 * try (DiscImage image = Spindle.open(Path.of("game.cue"))) {
 *     Track data = image.disc().tracks().get(0);
 *     IsoRequest request = new IsoRequest(List.of(data), IsoRequest.Placement.RAW);
 *     ConversionPlan plan = Spindle.planIso(image, request, track -> Path.of("game.iso"), ConversionOptions.DEFAULT);
 *     ConversionResult result = Spindle.convert(plan, Progress.NONE);
 * }
 * }</pre>
 *
 * Every problem is a {@link spindle.io.SpindleException}: one line that says where, what is wrong, and what to do.
 */
@NullMarked
package spindle;

import org.jspecify.annotations.NullMarked;
