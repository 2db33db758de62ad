// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.Remark;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.disc.text.CdTextPack;

/**
 * The metadata entry of our own: what of a disc a CHD has no place for, as lines of UTF-8 text. It does not count for the
 * overall SHA-1, and other programs skip it. docs/formats.md describes it; {@link DiscEntryParser} reads it.
 */
final class DiscEntry {
    /** The first line: what it is, and its version. */
    static final String HEAD = "SPINDLE DISC 1";

    private final StringBuilder text = new StringBuilder(HEAD).append('\n');

    private DiscEntry() {}

    /** {@return the entry of a disc} */
    static Metadata of(Disc disc) {
        DiscEntry entry = new DiscEntry();
        disc.mcn().ifPresent(mcn -> entry.line("MCN", mcn.digits()));
        for (Session session : disc.sessions()) {
            entry.line("SESSION", session.number() + " " + session.type() + " " + session.leadOut());
            session.tracks().forEach(entry::track);
        }
        entry.text(disc.text());
        for (Remark remark : disc.remarks()) {
            entry.line("REMARK", remark.track() + " " + remark.before() + " " + quoted(remark.line()));
        }
        return new Metadata(ChdTags.DISC, 0, entry.text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private void track(Track track) {
        line("TRACK", track.number() + " " + track.mode() + " " + track.end());
        for (Index index : track.indexes()) {
            line("INDEX", index.number() + " " + index.lba());
        }
        for (ControlFlag flag : track.control()) {
            line("FLAG", flag.name());
        }
        track.isrc().ifPresent(isrc -> line("ISRC", isrc.code()));
    }

    private void text(CdText words) {
        for (CdTextPack pack : words.packs()) {
            line("PACK", HexFormat.of().formatHex(pack.bytes()));
        }
        for (Map.Entry<Integer, Map<CdText.Field, String>> of : words.words().entrySet()) {
            of.getValue().forEach((field, word) -> line("WORD", of.getKey() + " " + field + " " + quoted(word)));
        }
    }

    private void line(String word, String values) {
        text.append(word).append(' ').append(values).append('\n');
    }

    /** {@return text that stays in its line: a backslash and a line feed are written with one before them} */
    private static String quoted(String plain) {
        return plain.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
    }
}
