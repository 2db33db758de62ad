// SPDX-License-Identifier: Apache-2.0
/**
 * Checks the sectors of an image against what they say of themselves: sync, position, mode, sub-header, EDC, P and Q
 * parity. What is found is a value, never thrown.
 */
@NullMarked
package spindle.verify;

import org.jspecify.annotations.NullMarked;
