// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

/** How sure a line of a made sheet is. */
public enum Certainty {
    /** The content, or what the user said, proves it. */
    CERTAIN,
    /** The content allows it, and discs are usually so. */
    LIKELY,
    /** Nothing tells; it is the best that can be said. */
    GUESSED
}
