// SPDX-License-Identifier: Apache-2.0
/**
 * The compact disc sector as arithmetic: modes, stored layouts, EDC, P and Q parity, the scrambler and the
 * sub-channel. Everything here is pure: bytes in, bytes out, no file, no clock, no allocation per sector.
 */
@NullMarked
package spindle.sector;

import org.jspecify.annotations.NullMarked;
