// SPDX-License-Identifier: Apache-2.0
/**
 * DATs: lists of what discs are called and what checksums their files have, as Redump, TOSEC, No-Intro and MAME publish them.
 *
 * <pre>{@code
 * try (DatLibrary library = DatLibrary.open(List.of(Path.of("psx.dat")), DatCache.ofUser())) {
 *     List<DatMatch> matches = library.match(hashes.files());
 * }
 * }</pre>
 *
 * A DAT is read once, entry by entry, into an index on the disk, which answers in a few reads by checksum or by length. Nothing
 * of a DAT is believed: its length, its entries and its names are bounded, and it reaches no other file.
 *
 * <p>{@code plan}, the facade, {@code report} and {@code cli} may import it.
 */
@NullMarked
package spindle.identity.dat;

import org.jspecify.annotations.NullMarked;
