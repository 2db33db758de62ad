// SPDX-License-Identifier: Apache-2.0
/**
 * GDI sheets of Dreamcast GD-ROMs with a file for each track, as flycast, Aaru and chdman read them.
 *
 * <pre>{@code
 * DiscImage image = new GdiFormat().reader().orElseThrow().open(Path.of("disc.gdi"), ReadOptions.DEFAULT);
 * image.disc().tracks().get(2).index1(); // 45000
 * }</pre>
 *
 * A sheet says for each track at which LBA the first sector of its file lies; that is index 1. Pregaps are not listed, and
 * nothing is stored between tracks: what lies between them belongs to no track. A GD-ROM is one session, whose
 * high-density area begins with a data track at LBA 45000. Where a source stores the 225 sectors before a data track behind
 * audio, the first 75 are audio and go to the end of the track before it, as chdman writes them.
 */
@NullMarked
package spindle.format.gdi;

import org.jspecify.annotations.NullMarked;
