// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

/**
 * A line of a made sheet.
 *
 * @param text the line, without its end
 * @param certainty how sure it is
 * @param why what makes it so, lower case, without a full stop
 */
public record MadeLine(String text, Certainty certainty, String why) {}
