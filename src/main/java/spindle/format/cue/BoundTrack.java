// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import spindle.disc.Track;
import spindle.image.ExtentSource;
import spindle.image.Storage;

/**
 * A track with its sectors.
 *
 * @param track the track
 * @param storage how its sectors are stored
 * @param sectors its sectors
 */
record BoundTrack(Track track, Storage storage, ExtentSource sectors) {}
