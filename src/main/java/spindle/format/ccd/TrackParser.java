// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.StringTokenizer;
import spindle.disc.ControlFlag;
import spindle.disc.Isrc;
import spindle.format.sheet.Notices;
import spindle.io.DiscFormatException;

/** Reads a section {@code [TRACK n]}. */
final class TrackParser {
    private final Notices notices;
    private final Numbers numbers;
    private final int track;

    TrackParser(Notices notices, int track) {
        this.notices = notices;
        this.numbers = new Numbers(notices);
        this.track = track;
    }

    CcdSheet.TrackSection parse(IniSection section) throws DiscFormatException {
        OptionalInt mode = section.find("MODE").isPresent()
                ? OptionalInt.of(numbers.value(section, "MODE", 0))
                : OptionalInt.empty();
        return new CcdSheet.TrackSection(mode, flags(section), isrc(section), indexes(section), section.line());
    }

    private Map<Integer, Integer> indexes(IniSection section) throws DiscFormatException {
        Map<Integer, Integer> indexes = new HashMap<>();
        for (IniSection.Entry entry : section.entries()) {
            Optional<String> number = IniSection.after(entry.key(), "INDEX");
            if (number.isPresent()) {
                int index = numbers.parse(number.get(), entry.line(), "the index's number");
                if (index < 0 || index > 99) {
                    throw notices.invalid(entry.line(), "there is no index " + index + ": indexes are 0 to 99");
                }
                indexes.put(index, numbers.parse(entry.value(), entry.line(), entry.key()));
            }
        }
        return indexes;
    }

    private Optional<Isrc> isrc(IniSection section) throws DiscFormatException {
        Optional<IniSection.Entry> entry = section.find("ISRC");
        if (entry.isEmpty() || entry.get().value().isEmpty()) {
            return Optional.empty();
        }
        if (Isrc.isValid(entry.get().value())) {
            return Optional.of(new Isrc(entry.get().value()));
        }
        Optional<Isrc> code = Isrc.read(entry.get().value());
        String what = code.isPresent()
                ? "ISRC has hyphens or lower case; it is read as " + code.get().code()
                : "ISRC is not a recording code, and is left out";
        notices.warning("isrc", track, entry.get().line(), what);
        return code;
    }

    private Set<ControlFlag> flags(IniSection section) throws DiscFormatException {
        Set<ControlFlag> flags = EnumSet.noneOf(ControlFlag.class);
        Optional<IniSection.Entry> entry = section.find("FLAGS");
        if (entry.isEmpty()) {
            return flags;
        }
        StringTokenizer words = new StringTokenizer(entry.get().value().toUpperCase(Locale.ROOT));
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            boolean known = word.equals("DATA");
            for (ControlFlag flag : ControlFlag.values()) {
                if (flag.word().equals(word)) {
                    known = flags.add(flag);
                }
            }
            if (!known) {
                notices.warning("flags", track, entry.get().line(), "FLAGS has a word that is not known, and left out");
            }
        }
        return flags;
    }
}
