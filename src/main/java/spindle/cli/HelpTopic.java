// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What help tells beside the verbs: {@code spindle help gaps}. What it tells of formats is the help of their verb. */
enum HelpTopic {
    GAPS("where the gap between two tracks goes", """
            A gap (pregap) is what stands between two tracks of a disc: from INDEX 00 of a track to its INDEX 01. Most \
            players show it as time that runs down to zero.

            append: the gap ends the file of the track before. Played one after another, the files give the whole disc. \
            This is the default of rip.

            prepend: the gap begins the file of its own track. Redump names files so. This is the default of split and \
            of convert --layout per-track.

            separate: the gap is a file of its own, NN pregap.

            discard: the gap is in no file. A sheet keeps its length as a PREGAP line, and what was in it is named as \
            lost.

            A gap behind a data track is never appended to it, since an ISO or a data file would hold what is no data. A \
            gap before the first track (hidden audio) is track 00 for rip. A gap that no file of the image holds stays \
            one; rip --silence writes it as silence."""),
    CUE("sheets: seen, mended, made", """
            spindle cue lint game.cue says what is wrong with a sheet, line by line, and what is right. It reads CUE, TOC, CCD \
            and GDI sheets. --json and --sarif are for programs.

            spindle cue fix game.cue shows what the files of the sheet prove to be right, as a diff: names, words for what \
            files hold, modes, quotes, numbers, times, encoding. --write makes the changes and keeps the old sheet as \
            game.cue.bak.

            spindle cue make game.bin writes a sheet for files that have none, and says how sure it is of each line.

            Each of them has options: spindle help cue lint, and so on. docs/sheets.md lists the rules."""),
    STATUS("what the exit status means", """
            0: done, as asked.

            1: done, with warnings that lose nothing: a lenient reading, a mode settled by content, damage that was \
            repaired.

            2: the command line is wrong.

            3: an input cannot be read: a file that is missing, a directory, a name that leads out of the folder of a \
            sheet (--allow-outside).

            4: an input is no disc image, or a sheet is invalid.

            5: sectors are damaged or missing. iso and repair write them as they are stored; an image that ends early is \
            written with --salvage alone.

            6: the target cannot hold all that the source holds; nothing was written. --allow-loss accepts the losses \
            that were named.

            7: an output exists (--force replaces it), cannot be written, or there is no room.

            8: what was compared with another image, a list or a DAT does not match.

            9: not supported.

            70: a defect of Spindle's.

            130: interrupted; nothing is left behind.

            Of several images the highest status counts.""");

    private final String title;
    private final String text;

    HelpTopic(String title, String text) {
        this.title = title;
        this.text = text;
    }

    /** {@return the topic of a name} */
    static Optional<HelpTopic> named(String name) {
        return Arrays.stream(values())
                .filter(topic -> topic.word().equals(name))
                .findFirst();
    }

    /** {@return its name on the command line} */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@return what it is about, in a few words} */
    String title() {
        return title;
    }

    /** {@return paragraphs, parted by blank lines} */
    String text() {
        return text;
    }
}
