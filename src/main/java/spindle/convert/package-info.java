// SPDX-License-Identifier: Apache-2.0
/**
 * From one image to another. A plan is a value that says what will be written and what will be lost; making one writes
 * nothing. The converter carries it out. Losses that only the sectors can tell are found on the way, and decide before any file is
 * moved into place.
 *
 * <pre>{@code
 * ConversionPlan plan = Spindle.plan(image, new ChdFormat(), Path.of("game.chd"), ConversionOptions.DEFAULT);
 * plan.losses().forEach(loss -> System.out.println(loss.message()));
 * ConversionResult result = Spindle.convert(plan, Progress.NONE);
 * }</pre>
 */
@NullMarked
package spindle.convert;

import org.jspecify.annotations.NullMarked;
