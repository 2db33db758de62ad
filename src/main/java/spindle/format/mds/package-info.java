// SPDX-License-Identifier: Apache-2.0
/**
 * Images of Alcohol 120%: an MDS descriptor, and the sectors in an MDF or in several parts of one.
 *
 * <pre>{@code
 * bytes -> MdsParser -> MdsDescriptor -> MdsBinder (with the MDF's length and content) -> FileImage
 * Disc  -> FilePlan -> MdsPrinter -> bytes
 * }</pre>
 *
 * There is no public specification. What is here agrees with what libmirage 3.3.2 and Aaru read of version 1; all numbers
 * are little-endian, all offsets count from the beginning of the MDS. Where those two differ:
 *
 * <ul>
 *   <li>libmirage takes every pregap as not stored, Aaru as stored before the track. Here the offsets of two tracks that
 *       follow each other tell: a pregap that fits between them is stored.
 *   <li>libmirage splits off a sub-channel where the descriptor says so, here the size of the sectors says it too.
 * </ul>
 *
 * Descriptors of version 2 (Daemon Tools, MDX) are encrypted, and refused.
 */
@NullMarked
package spindle.format.mds;

import org.jspecify.annotations.NullMarked;
