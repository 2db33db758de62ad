// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

/** The CCD sheet of an image of 400 sectors of data and 400 of audio, with some of its words changed. */
final class CloneCdSheet {
    private CloneCdSheet() {}

    /** {@return the sheet} Each pair is a text that stands there, and what stands in its place. */
    static String with(String... fromTo) {
        String text = "[CloneCD]\nVersion=3\n[Disc]\nTocEntries=5\nSessions=1\nDataTracksScrambled=0\nCDTextLength=0\n"
                + "[Session 1]\nPreGapMode=1\nPreGapSubC=1\n"
                + entry(0, "0xa0", 4, 1, 0, 0)
                + entry(1, "0xa1", 0, 2, 0, 0)
                + entry(2, "0xa2", 0, 0, 12, 50)
                + entry(3, "0x01", 4, 0, 2, 0)
                + entry(4, "0x02", 0, 0, 7, 25)
                + "[TRACK 1]\nMODE=1\nINDEX 1=0\n[TRACK 2]\nMODE=0\nINDEX 1=400\n";
        for (int i = 0; i < fromTo.length; i += 2) {
            if (!text.contains(fromTo[i])) {
                throw new IllegalArgumentException(fromTo[i] + " is not in the sheet");
            }
            text = text.replace(fromTo[i], fromTo[i + 1]);
        }
        return text;
    }

    private static String entry(int number, String point, int control, int minutes, int seconds, int frames) {
        int lba = (minutes * 60 + seconds) * 75 + frames - 150;
        return "[Entry " + number + "]\nSession=1\nPoint=" + point + "\nADR=0x01\nControl=0x0" + control
                + "\nTrackNo=0\nAMin=0\nASec=0\nAFrame=0\nALBA=-150\nZero=0\nPMin=" + minutes + "\nPSec=" + seconds
                + "\nPFrame=" + frames + "\nPLBA=" + lba + "\n";
    }
}
