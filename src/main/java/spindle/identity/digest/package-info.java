// SPDX-License-Identifier: Apache-2.0
/**
 * Checksums of the files that a disc is kept as: what they are, and how they are computed in one pass.
 *
 * <pre>{@code
 * OrderedDigests digests = new OrderedDigests(Set.of(DigestAlgorithm.MD5, DigestAlgorithm.SHA1));
 * digests.add(0, block);
 * Map<DigestAlgorithm, String> found = digests.finish();
 * }</pre>
 *
 * Threads that read blocks of one file add them here in nearly any order. Each algorithm takes the blocks in their order, on
 * whichever thread is there; no two threads compute one checksum at a time.
 *
 * <p>{@code plan}, the facade and {@code report} may import it; it knows {@code image} and what lies below.
 */
@NullMarked
package spindle.identity.digest;

import org.jspecify.annotations.NullMarked;
