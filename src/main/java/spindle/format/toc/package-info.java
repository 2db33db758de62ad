// SPDX-License-Identifier: Apache-2.0
/**
 * TOC files of cdrdao with the BIN, WAV and other files they name, as cdrdao's grammar ({@code TocParser.g}), its
 * behaviour and libmirage's reader have them.
 *
 * <pre>{@code
 * DiscImage image = new TocFormat().reader().orElseThrow().open(Path.of("disc.toc"), ReadOptions.DEFAULT);
 * image.disc().tracks().get(0).index1(); // 0
 * }</pre>
 *
 * Text becomes tokens ({@code TocLexer}), a sheet ({@code TocParser}, {@code TextParser}) and, with the files it names, a
 * disc ({@code TocBinder}). Samples without a header are big-endian, the other way round than in a CUE sheet. A TOC has one
 * session; several become one, the space between them zeroes, so that every sector keeps its position.
 */
@NullMarked
package spindle.format.toc;

import org.jspecify.annotations.NullMarked;
