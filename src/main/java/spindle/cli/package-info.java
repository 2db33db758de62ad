// SPDX-License-Identifier: Apache-2.0
/** The command line: commands, progress, exit status. The only package that prints, exits or knows jcommander. */
@NullMarked
package spindle.cli;

import org.jspecify.annotations.NullMarked;
