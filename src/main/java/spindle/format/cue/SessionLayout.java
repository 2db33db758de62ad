// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

/** How a file that holds several sessions, and the times of its sheet, treat the sectors between the sessions. */
enum SessionLayout {
    /** Nothing between sessions is in the file, and the times count the file. Redump's sheets, merged, are so. */
    FILE("the times count the file, in which nothing lies between the sessions"),
    /** Nothing between sessions is in the file, and the times count the disc. */
    DISC("the times count the disc, and the file holds nothing between the sessions"),
    /** The sectors between sessions are in the file, which the times count like the disc. */
    STORED("the file holds the sectors between the sessions, which belong to no track");

    private final String meaning;

    SessionLayout(String meaning) {
        this.meaning = meaning;
    }

    /** {@return what it means, as a sentence without its full stop} */
    String meaning() {
        return meaning;
    }
}
