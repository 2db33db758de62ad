// SPDX-License-Identifier: Apache-2.0
/**
 * The compact disc sector: modes, stored layouts, header, sub-header, the scrambler and the sub-channel. Everything here is
 * pure: bytes in, bytes out, no file, no clock, no allocation per sector.
 *
 * <pre>{@code
 * if (Header.hasSync(sector, 0)) {
 *     SectorMode mode = SectorMode.ofRaw(sector, 0);
 * }
 * }</pre>
 *
 * <p>Any package may import this one, and it imports none.
 */
@NullMarked
package spindle.sector;

import org.jspecify.annotations.NullMarked;
