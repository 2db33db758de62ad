// SPDX-License-Identifier: Apache-2.0
/**
 * Spindle for Java programs. The command line is built on nothing else: {@link spindle.Spindle} opens and makes images,
 * {@link spindle.DataTracks} has their files, {@link spindle.ImageChecks} verifies, compares, hashes and identifies them,
 * {@link spindle.ImageViews} changes how they are seen, {@link spindle.Sheets} mends and makes sheets.
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
