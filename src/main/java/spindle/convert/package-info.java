// SPDX-License-Identifier: Apache-2.0
/**
 * From one image to another: a plan says what will be written and what will be lost, as a value, before a byte is
 * touched; the converter carries it out, and what only the sectors can tell decides before anything is moved into place.
 */
@NullMarked
package spindle.convert;

import org.jspecify.annotations.NullMarked;
