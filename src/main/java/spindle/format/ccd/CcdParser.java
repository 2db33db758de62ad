// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.disc.Mcn;
import spindle.disc.text.CdTextPack;
import spindle.format.sheet.Notices;
import spindle.image.attachment.TocEntry;
import spindle.io.DiscFormatException;
import spindle.io.SpindleException;

/** Reads a sheet: its sections have names that are known, and values that are numbers as a rule. */
final class CcdParser {
    private final Notices notices;
    private final Numbers numbers;
    private final List<TocEntry> toc = new ArrayList<>();
    private final List<CdTextPack> packs = new ArrayList<>();
    private final Map<Integer, CcdSheet.TrackSection> tracks = new HashMap<>();
    private int version;
    private CcdSheet.Scrambling scrambling = CcdSheet.Scrambling.NONE;
    private Optional<Mcn> mcn = Optional.empty();
    private int declaredEntries = -1;
    private int entriesLine;

    private CcdParser(Notices notices) {
        this.notices = notices;
        this.numbers = new Numbers(notices);
    }

    /** {@return what the sheet says} */
    static CcdSheet parse(byte[] bytes, Notices notices) throws SpindleException {
        CcdParser parser = new CcdParser(notices);
        List<IniSection> sections = IniText.parse(bytes, notices);
        if (sections.isEmpty() || !sections.get(0).isNamed("CloneCD")) {
            notices.fault(notices.invalid(1, "does not begin with [CloneCD]"));
        }
        for (IniSection section : sections) {
            try {
                parser.take(section);
            } catch (DiscFormatException e) {
                notices.fault(e);
            }
        }
        return parser.sheet();
    }

    private CcdSheet sheet() throws DiscFormatException {
        if (toc.isEmpty()) {
            throw notices.invalid(0, "has no [Entry] sections, so no table of contents");
        }
        if (declaredEntries >= 0 && declaredEntries != toc.size()) {
            String what = "TocEntries=" + declaredEntries + ", and there are " + toc.size() + " [Entry] sections";
            notices.warning("toc-entries", 0, entriesLine, what);
        }
        return new CcdSheet(version, scrambling, mcn, packs, toc, tracks);
    }

    private void take(IniSection section) throws DiscFormatException {
        if (section.isNamed("CloneCD")) {
            version = numbers.value(section, "Version", 0);
        } else if (section.isNamed("Disc")) {
            takeDisc(section);
        } else if (section.isNamed("CDText")) {
            takeText(section);
        } else if (section.numberAfter("Entry").isPresent()) {
            toc.add(new EntryParser(notices).parse(section));
        } else if (section.numberAfter("TRACK").isPresent()) {
            String text = section.numberAfter("TRACK").get();
            int number = numbers.parse(text, section.line(), "the track's number");
            if (number < 1 || number > 99) {
                throw notices.invalid(section.line(), "there is no track " + number + ": tracks are 1 to 99");
            }
            if (tracks.put(number, new TrackParser(notices, number).parse(section)) != null) {
                notices.warning(
                        "duplicate", number, section.line(), "[TRACK " + number + "] again; the last one is taken");
            }
        }
    }

    private void takeDisc(IniSection section) throws DiscFormatException {
        declaredEntries = numbers.value(section, "TocEntries", -1);
        entriesLine = section.find("TocEntries").map(IniSection.Entry::line).orElse(section.line());
        if (numbers.value(section, "DataTracksScrambled", 0) != 0) {
            scrambling = CcdSheet.Scrambling.DATA_TRACKS;
        }
        Optional<IniSection.Entry> catalog = section.find("CATALOG");
        if (catalog.isPresent()) {
            String digits = catalog.get().value();
            if (Mcn.isValid(digits)) {
                mcn = Optional.of(new Mcn(digits));
            } else if (!digits.isEmpty()) {
                notices.warning("mcn", 0, catalog.get().line(), "CATALOG is not 13 digits, and is left out");
            }
        }
    }

    /** Packs are sixteen bytes here, in hexadecimal: the CRC is not stored. */
    private void takeText(IniSection section) throws DiscFormatException {
        for (IniSection.Entry entry : section.entries()) {
            if (IniSection.after(entry.key(), "Entry").isPresent()) {
                Optional<CdTextPack> pack = PackText.parse(entry.value());
                if (pack.isPresent()) {
                    packs.add(pack.get());
                } else {
                    notices.warning("cd-text", 0, entry.line(), "is not a CD-TEXT pack of 16 bytes, and is left out");
                }
            }
        }
    }
}
