// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

/**
 * A line of a sheet that says nothing of the disc's structure: a REM line or a command that is not understood. It is
 * carried along, in its place.
 *
 * @param track the track it stands in; 0: before the first
 * @param before how many commands of that track (or of the disc) stand before it. For a track, 0 is before its FILE, 1
 *     before its TRACK, 2 behind TRACK, and so on; a FILE that comes after TRACK is not counted
 * @param line the whole line with its indentation, without the line end
 */
public record Remark(int track, int before, String line) {}
