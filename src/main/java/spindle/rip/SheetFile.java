// SPDX-License-Identifier: Apache-2.0
package spindle.rip;

/**
 * An audio file that a sheet names.
 *
 * @param cut what it holds
 * @param name its name as the sheet has it: relative, with slashes between folders
 */
public record SheetFile(Cut cut, String name) {}
