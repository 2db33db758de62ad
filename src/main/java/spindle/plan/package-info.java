// SPDX-License-Identifier: Apache-2.0
/**
 * What a request means for an image: the parts that become files, their tracks, and what of the disc stays behind.
 *
 * <pre>{@code
 * IsoRequest request = new IsoRequest(List.of(track), IsoRequest.Placement.RAW);
 * ConversionPlan plan = IsoPlans.of(image, request, each -> Path.of("game.iso"), ConversionOptions.DEFAULT);
 * plan.leftBehind().forEach(loss -> System.out.println(loss.message()));
 * }</pre>
 *
 * This room brings together the rooms of the work, which do not know each other: {@code convert}, {@code rip} and
 * {@code filesystem}. Nothing is written here. The facade uses it.
 */
@NullMarked
package spindle.plan;

import org.jspecify.annotations.NullMarked;
