// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.List;
import java.util.stream.Collectors;
import spindle.disc.ControlFlag;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.disc.Msf;
import spindle.disc.text.CdText;

/**
 * A line of a sheet that says something of the disc or of a track.
 *
 * @param text the line, without indentation and line end
 */
public record CueLine(String text) {
    /** {@return the catalogue number of the disc} */
    public static CueLine catalog(Mcn mcn) {
        return new CueLine("CATALOG " + mcn.digits());
    }

    /** {@return the name of the file that holds the CD-TEXT packs} */
    public static CueLine cdTextFile(String name) {
        return new CueLine("CDTEXTFILE \"" + name + "\"");
    }

    /** {@return a word of CD-TEXT} */
    public static CueLine word(CdText.Field field, String word) {
        return new CueLine(field.name() + " \"" + word + "\"");
    }

    /** {@return the recording code of a track} */
    public static CueLine isrc(Isrc isrc) {
        return new CueLine("ISRC " + isrc.code());
    }

    /** {@return the flags of a track, at least one} */
    public static CueLine flags(List<ControlFlag> flags) {
        return new CueLine(flags.stream().map(ControlFlag::word).collect(Collectors.joining(" ", "FLAGS ", "")));
    }

    /** {@return the length of the part of a pregap that is in no file, frames} */
    public static CueLine pregap(int frames) {
        return new CueLine("PREGAP " + Msf.ofFrames(frames));
    }

    /** {@return the length of what ends a track and is in no file, frames} */
    public static CueLine postgap(int frames) {
        return new CueLine("POSTGAP " + Msf.ofFrames(frames));
    }

    /** {@return an index, counted in frames from the beginning of its file} */
    public static CueLine index(int number, int frames) {
        return new CueLine(CueSheet.label("INDEX", number) + " " + Msf.ofFrames(frames));
    }
}
