// SPDX-License-Identifier: Apache-2.0
/** What is told of discs and conversions: as text for people, as JSON for programs. */
@NullMarked
package spindle.report;

import org.jspecify.annotations.NullMarked;
