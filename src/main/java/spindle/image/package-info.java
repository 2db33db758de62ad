// SPDX-License-Identifier: Apache-2.0
/**
 * Where a disc meets bytes: how an image stores each track, sources and sinks of sectors, and the pump between them.
 *
 * <pre>{@code
 * Track track = image.disc().tracks().get(0);
 * SectorSource sectors = image.sectors(track);
 * ByteBuffer block = ByteBuffer.allocateDirect(160 * image.storage(track).layout().bytes());
 * sectors.read(track.index1(), 16, block);
 * }</pre>
 *
 * Sources are bulk and positional and keep no cursor: any number of threads may take ranges. They deliver audio
 * little-endian, whatever the file holds.
 */
@NullMarked
package spindle.image;

import org.jspecify.annotations.NullMarked;
