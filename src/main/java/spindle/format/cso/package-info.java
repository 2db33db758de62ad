// SPDX-License-Identifier: Apache-2.0
/**
 * CSO, the compressed ISO of the PSP: written here, read through {@code spindle.container} as the ISO it holds.
 *
 * <pre>{@code
 * ConversionPlan plan = Spindle.plan(image, new CsoFormat(), Path.of("game.cso"), options);
 * }</pre>
 *
 * A disc of one track of 2048 bytes of user data a sector, from LBA 0 on; other discs have an ISO made of them first.
 */
@NullMarked
package spindle.format.cso;

import org.jspecify.annotations.NullMarked;
