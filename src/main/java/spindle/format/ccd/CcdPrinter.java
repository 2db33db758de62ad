// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.nio.charset.StandardCharsets;
import java.util.List;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdTextCodec;
import spindle.disc.text.CdTextPack;
import spindle.image.attachment.TocEntry;
import spindle.image.attachment.TocExtras;
import spindle.image.attachment.TocTime;
import spindle.sector.TrackMode;

/**
 * Prints the sheet of a disc, in the order that CloneCD uses and others depend on: sessions, then entries with A0, A1, A2
 * before the tracks, then tracks with their indexes counted from the first sector of their session.
 */
final class CcdPrinter {
    private static final String LINE_END = "\r\n";

    private final Disc disc;
    private final TocExtras extras;
    private final StringBuilder text = new StringBuilder();

    CcdPrinter(Disc disc, TocExtras extras) {
        this.disc = disc;
        this.extras = extras;
    }

    byte[] bytes() {
        text.setLength(0);
        List<TocEntry> toc = new SheetToc(disc, extras).entries();
        section("CloneCD");
        line("Version", "3");
        disc(toc.size());
        cdText();
        for (Session session : disc.sessions()) {
            section("Session " + session.number());
            line("PreGapMode", mode(session.tracks().get(0)));
            line("PreGapSubC", 1);
        }
        for (int i = 0; i < toc.size(); i++) {
            section("Entry " + i);
            entry(toc.get(i));
        }
        for (Session session : disc.sessions()) {
            boolean first = session.equals(disc.sessions().get(0));
            for (Track track : session.tracks()) {
                track(track, first ? 0 : session.tracks().get(0).start());
            }
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private void disc(int entries) {
        section("Disc");
        line("TocEntries", entries);
        line("Sessions", disc.sessions().size());
        line("DataTracksScrambled", 0);
        line("CDTextLength", CdTextCodec.packs(disc.text(), disc.trackNumbers()).size() * CdTextPack.BYTES);
        disc.mcn().ifPresent(mcn -> line("CATALOG", mcn.digits()));
    }

    private void cdText() {
        List<CdTextPack> packs = CdTextCodec.packs(disc.text(), disc.trackNumbers());
        if (!packs.isEmpty()) {
            section("CDText");
            line("Entries", packs.size());
            for (int i = 0; i < packs.size(); i++) {
                line("Entry " + i, PackText.print(packs.get(i)));
            }
        }
    }

    private void entry(TocEntry entry) {
        line("Session", entry.session());
        line("Point", hexadecimal(entry.point()));
        line("ADR", hexadecimal(entry.adr()));
        line("Control", hexadecimal(entry.control()));
        line("TrackNo", entry.trackNo());
        time("A", entry.running());
        line("Zero", entry.zero());
        time("P", entry.time());
    }

    private void time(String which, TocTime time) {
        line(which + "Min", time.minutes());
        line(which + "Sec", time.seconds());
        line(which + "Frame", time.frames());
        line(which + "LBA", time.lba());
    }

    private void track(Track track, int sessionStart) {
        section("TRACK " + track.number());
        line("MODE", mode(track));
        if (!track.control().isEmpty()) {
            StringBuilder words = new StringBuilder();
            for (ControlFlag flag : track.control()) {
                words.append(' ').append(flag.word());
            }
            line("FLAGS", words.toString());
        }
        track.isrc().ifPresent(isrc -> line("ISRC", isrc.code()));
        for (Index index : track.indexes()) {
            line("INDEX " + index.number(), index.lba() - sessionStart);
        }
    }

    private static int mode(Track track) {
        return track.mode() == TrackMode.AUDIO ? 0 : track.mode() == TrackMode.MODE1 ? 1 : 2;
    }

    private static String hexadecimal(int value) {
        return value < 16 ? "0x0" + Integer.toHexString(value) : "0x" + Integer.toHexString(value);
    }

    private void section(String name) {
        text.append('[').append(name).append(']').append(LINE_END);
    }

    private void line(String key, int value) {
        line(key, Integer.toString(value));
    }

    private void line(String key, String value) {
        text.append(key).append('=').append(value).append(LINE_END);
    }
}
