// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

/**
 * A command line that shows a verb.
 *
 * @param command the command line without the name of the program: {@code iso game.cue}
 * @param effect what it gives: {@code game.iso}
 */
record Example(String command, String effect) {}
