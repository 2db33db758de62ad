// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import spindle.disc.Track;

/**
 * A track of an open image.
 *
 * @param track the track
 * @param storage how it is stored
 * @param sectors its sectors
 */
public record StoredTrack(Track track, Storage storage, SectorSource sectors) {}
