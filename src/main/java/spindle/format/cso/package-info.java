// SPDX-License-Identifier: Apache-2.0
/**
 * CSO, the compressed ISO of the PSP: written here, read through {@code spindle.container} as the ISO it holds.
 *
 * <pre>{@code
 * ConversionPlan plan = Spindle.plan(image, new CsoFormat(), Path.of("game.cso"), options);
 * }</pre>
 *
 * The user data of a disc of one data track; {@code spindle iso -o game.cso} takes the data track of any other.
 */
@NullMarked
package spindle.format.cso;

import org.jspecify.annotations.NullMarked;
