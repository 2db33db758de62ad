// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.DiscType;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.disc.text.CdTextBlock;
import spindle.disc.text.CdTextCharset;
import spindle.disc.text.CdTextType;
import spindle.format.Fitting;
import spindle.format.Losses;
import spindle.image.Storage;
import spindle.sector.Subchannel;

/** Prints a TOC in the order cdrdao prints one, every length and offset stated. */
final class TocPrinter {
    private final Fitting fitting;
    private final String bin;
    private final StringBuilder out = new StringBuilder();
    private final List<CdTextBlock> text;
    private long offset;

    private TocPrinter(Fitting fitting, String bin) {
        this.fitting = fitting;
        this.bin = bin;
        text = TocText.blocks(fitting.disc().text(), fitting.disc().trackNumbers(), new Losses());
    }

    /** {@return the text of a TOC, UTF-8 in the name of the BIN and else ASCII} */
    static byte[] print(Fitting fitting, String bin) {
        TocPrinter printer = new TocPrinter(fitting, bin);
        printer.header();
        for (Track track : fitting.disc().tracks()) {
            printer.track(track);
        }
        return printer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void header() {
        Disc disc = fitting.disc();
        line(word(disc));
        disc.mcn().ifPresent(mcn -> line("CATALOG \"" + mcn.digits() + "\""));
        int first = disc.tracks().get(0).number();
        if (first > 1) {
            line("FIRST_TRACK_NO " + first);
        }
        if (!text.isEmpty()) {
            line("CD_TEXT {");
            line("  LANGUAGE_MAP {");
            for (CdTextBlock block : text) {
                line("    " + block.number() + " : " + block.language());
            }
            line("  }");
            for (CdTextBlock block : text) {
                language(block, 0);
            }
            line("}");
        }
    }

    private static String word(Disc disc) {
        DiscType type = disc.sessions().get(0).type();
        if (type != DiscType.CD_ROM) {
            return type == DiscType.CD_XA ? "CD_ROM_XA" : "CD_I";
        }
        for (Track track : disc.tracks()) {
            if (track.mode().isData()) {
                return "CD_ROM";
            }
        }
        return "CD_DA";
    }

    private void language(CdTextBlock block, int track) {
        line("  LANGUAGE " + block.number() + " {");
        if (track == 0 && block.charset() != CdTextCharset.ISO_8859_1) {
            line("    " + TextWord.of(block.charset()));
        }
        for (Map.Entry<CdTextType, byte[]> item : block.of(track).entrySet()) {
            CdTextType type = item.getKey();
            String word = TextWord.of(type, track);
            line("    " + word + " " + (type.isText() ? quoted(item.getValue()) : binary(item.getValue())));
        }
        line("  }");
    }

    private static String binary(byte[] bytes) {
        StringBuilder list = new StringBuilder("{");
        for (int i = 0; i < bytes.length; i++) {
            list.append(i == 0 ? " " : i % 12 == 0 ? ",\n      " : ", ").append(bytes[i] & 0xFF);
        }
        return list.append(" }").toString();
    }

    /** Everything beside plain ASCII is escaped as three octal digits, the one way all versions of cdrdao read alike. */
    private static String quoted(byte[] bytes) {
        StringBuilder text = new StringBuilder("\"");
        for (byte b : bytes) {
            if (b == '"') {
                text.append("\\\"");
            } else if (b >= ' ' && b != '\\' && b != 0x7F) {
                text.append((char) b);
            } else {
                text.append('\\').append((char) ('0' + (b >> 6 & 3)));
                text.append((char) ('0' + (b >> 3 & 7))).append((char) ('0' + (b & 7)));
            }
        }
        return text.append('"').toString();
    }

    private void track(Track track) {
        Storage storage = fitting.storage(track);
        TocMode mode = TocMode.of(track.mode(), storage.layout()).orElse(TocMode.MODE2_RAW);
        line("");
        line("// Track " + track.number());
        line("TRACK " + mode + subchannel(storage));
        details(track);
        boolean pregap = isPregapAbsent(track, storage) && (track.mode().isData() || isPlain(storage));
        int at = track.start();
        if (pregap) {
            line("PREGAP " + Msf.ofFrames(track.pregap().count()));
            at = track.index1();
        }
        pieces(track, storage, new LbaRange(at, track.end()));
        if (!pregap && track.pregap().count() > 0) {
            line("START " + Msf.ofFrames(track.pregap().count()));
        }
        for (Index index : track.indexes()) {
            if (index.number() > 1) {
                line("INDEX " + Msf.ofFrames(index.lba() - track.index1()));
            }
        }
    }

    private static String subchannel(Storage storage) {
        return isPlain(storage) ? "" : storage.subchannel() == Subchannel.RAW_96 ? " RW_RAW" : " RW";
    }

    private static boolean isPlain(Storage storage) {
        return storage.subchannel() == Subchannel.NONE;
    }

    private void details(Track track) {
        boolean copy = track.control().contains(ControlFlag.COPY_PERMITTED);
        boolean emphasis = track.control().contains(ControlFlag.PRE_EMPHASIS);
        boolean four = track.control().contains(ControlFlag.FOUR_CHANNEL);
        line(copy ? "COPY" : "NO COPY");
        if (!track.mode().isData() || emphasis) {
            line(emphasis ? "PRE_EMPHASIS" : "NO PRE_EMPHASIS");
        }
        if (!track.mode().isData() || four) {
            line(four ? "FOUR_CHANNEL_AUDIO" : "TWO_CHANNEL_AUDIO");
        }
        track.isrc().ifPresent(isrc -> line("ISRC \"" + isrc.code() + "\""));
        boolean begun = false;
        for (CdTextBlock block : text) {
            if (!block.of(track.number()).isEmpty()) {
                if (!begun) {
                    line("CD_TEXT {");
                    begun = true;
                }
                language(block, track.number());
            }
        }
        if (begun) {
            line("}");
        }
    }

    private static boolean isPregapAbsent(Track track, Storage storage) {
        return track.pregap().count() > 0 && storage.storedCount(track.pregap()) == 0;
    }

    /** Samples alone are FILE and SILENCE, everything else DATAFILE and ZERO; cdrdao lets no track mix them. */
    private void pieces(Track track, Storage storage, LbaRange range) {
        boolean samples = !track.mode().isData() && isPlain(storage);
        if (track.mode().isData() && isWholeFile(storage, range)) {
            line("DATAFILE " + name());
            return;
        }
        int at = range.start();
        for (LbaRange stored : storage.stored(range)) {
            zeroes(samples, stored.start() - at);
            String start = samples ? " 0 " : " ";
            line((samples ? "FILE " : "DATAFILE ") + name() + " #" + offset + start + Msf.ofFrames(stored.count()));
            offset += (long) stored.count() * storage.bytesPerSector();
            at = stored.end();
        }
        zeroes(samples, range.end() - at);
    }

    /** {@return whether these sectors are all that the BIN holds: programs other than cdrdao read no offset} */
    private boolean isWholeFile(Storage storage, LbaRange range) {
        return fitting.disc().tracks().size() == 1 && storage.storedCount(range) == range.count();
    }

    private void zeroes(boolean samples, int sectors) {
        if (sectors > 0) {
            line((samples ? "SILENCE " : "ZERO ") + Msf.ofFrames(sectors));
        }
    }

    private String name() {
        return "\"" + bin.replace("\\", "\\134").replace("\"", "\\\"") + "\"";
    }

    private void line(String text) {
        out.append(text).append('\n');
    }
}
