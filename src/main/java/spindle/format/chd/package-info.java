// SPDX-License-Identifier: Apache-2.0
/**
 * CHD, MAME's compressed hunks of data, as far as it holds discs: CDs, GD-ROMs and DVDs. Versions 1 to 5 are read, version 5
 * is written.
 *
 * <pre>{@code
 * bytes -> ChdParser -> ChdDescriptor (header, metadata, map) -> ChdBinder -> FileImage
 * HunkSource hunks = new HunkSource(file, descriptor, parent);   // any number of threads
 * hunks.read(12, hunk);
 * }</pre>
 *
 * A file is a header, a list of metadata that tells the tracks, hunks that are packed each for itself, and a map that says
 * where each lies. All numbers are big-endian. A hunk of a CD holds frames of 2448 bytes: a sector and its sub-channel; each
 * track begins at a multiple of four frames. There is no written specification. What is here agrees with chdman 0.251; names
 * and numbers are those of MAME's chd.h and cdrom.h.
 */
@NullMarked
package spindle.format.chd;

import org.jspecify.annotations.NullMarked;
