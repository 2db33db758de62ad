// SPDX-License-Identifier: Apache-2.0
package spindle.image.probe;

import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/**
 * What sectors in a file turn out to be, by their content.
 *
 * @param layout the main channel as stored
 * @param subchannel what follows each sector's main channel
 * @param mode what the sectors are
 */
public record StoredLayout(SectorLayout layout, Subchannel subchannel, TrackMode mode) {}
