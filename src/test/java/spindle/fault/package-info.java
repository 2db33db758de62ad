// SPDX-License-Identifier: Apache-2.0
/**
 * Faults, where every file operation passes by: a file system of the tests' own that stands before the real one.
 *
 * <pre>{@code
 * FaultyFiles files = new FaultyFiles(Fault.failing(17));
 * Spindle.open(files.path(folder.resolve("a.cue")));   // the 17th operation fails
 * }</pre>
 */
@NullMarked
package spindle.fault;

import org.jspecify.annotations.NullMarked;
