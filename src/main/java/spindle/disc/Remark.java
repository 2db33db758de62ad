// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

import java.util.regex.Pattern;

/**
 * A line of a sheet that is kept as it is: a REM line or a command that is not understood. It is carried along, in its place.
 *
 * @param track the track it stands in; 0: before the first
 * @param before how many commands of that track (or of the disc) stand before it. For a track, 0 is before its FILE, 1
 *     before its TRACK, 2 behind TRACK, and so on; a FILE that comes after TRACK is not counted
 * @param line the whole line with its indentation, without the line end
 */
public record Remark(int track, int before, String line) {
    /** The words of Redump's sheets, of IsoBuster and of DiscImageCreator for sessions, areas and media. */
    private static final Pattern STRUCTURE = Pattern.compile(
            "\\s*REM\\s+(SESSION|LEAD-OUT|LEAD-IN|PREGAP|RUN-OUT|SINGLE-DENSITY\\s+AREA|HIGH-DENSITY\\s+AREA"
                    + "|ORIGINAL\\s+MEDIA-TYPE:|LBA:?|MSF:)(\\s.*|$)",
            Pattern.CASE_INSENSITIVE);

    /** {@return whether it says where sessions, areas or tracks begin, or what medium it is: what the disc says itself} */
    public boolean saysStructure() {
        return STRUCTURE.matcher(line).matches();
    }
}
