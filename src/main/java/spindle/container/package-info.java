// SPDX-License-Identifier: Apache-2.0
/**
 * Byte sources inside byte sources: an image in a gzip, xz or zstd file, alone in a ZIP archive, or as CSO, ZSO, ECM or
 * ISZ, read as if it lay there unpacked.
 *
 * <pre>{@code
 * try (FileBytes image = Containers.open(Path.of("game.bin.ecm"))) {
 *     image.name(); // game.bin
 *     image.containers(); // [ECM]
 *     byte[] head = image.read(0, 2352);
 * }
 * }</pre>
 *
 * CSO, ZSO, ECM, ISZ, stored ZIP entries and xz files of small equal blocks are read in place, by an index of some bytes
 * for each block. The others can only be decoded from their beginning on: gzip, zstd, other xz files and deflated ZIP
 * entries are unpacked once, on opening, into a file in {@code java.io.tmpdir} that goes away with the image, whatever
 * becomes of the process; a ZIP archive of a sheet with its files into a folder, which a killed process leaves behind. No more than 128 GiB are unpacked, a BDXL disc being the largest, nor more than there is room
 * for; in memory there are never more than a few blocks, and the 128 MiB of an xz dictionary.
 *
 * <p>Checksums over the whole (gzip, ZIP, zstd, xz, ECM, ISZ) are verified on opening, so what opens is whole; those of
 * single blocks (xz) when a block is read. CSO and ZSO have none. All that can be wrong with a file is told by
 * {@link spindle.io.DiscFormatException} or {@link spindle.io.UnsupportedImageException}. Nothing here but
 * {@link spindle.container.Containers} is loaded for a file that is no container.
 */
@NullMarked
package spindle.container;

import org.jspecify.annotations.NullMarked;
