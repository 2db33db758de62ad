// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import spindle.format.ReadOptions;
import spindle.format.SheetEdit;
import spindle.format.sheet.Notices;
import spindle.format.sheet.SheetEvidence;
import spindle.image.attachment.TocEntry;
import spindle.io.DiscFormatException;
import spindle.io.SpindleException;

/** The lines of a sheet by their sections. */
final class CcdLines {
    private static final Pattern VALUE = Pattern.compile("([^=]*=\\s*).*");
    /** Sections that are looked at: the entries and tracks of a disc of 99 sessions of a track each are fewer. */
    private static final int MOST_SECTIONS = 1000;

    private final SheetEvidence evidence;
    private final List<IniSection> sections;
    private final Map<Integer, IniSection> byLine = new HashMap<>();
    private final List<TocEntry> toc = new ArrayList<>();

    private CcdLines(SheetEvidence evidence, List<IniSection> sections) {
        this.evidence = evidence;
        this.sections = List.copyOf(sections);
        for (IniSection section : sections) {
            byLine.put(section.line(), section);
            section.entries().forEach(entry -> byLine.put(entry.line(), section));
        }
        numbered("Entry").stream()
                .limit(MOST_SECTIONS)
                .forEach(section -> entry(section).ifPresent(toc::add));
    }

    /** {@return the sections of a sheet, whatever else stands in it} */
    static CcdLines of(SheetEvidence evidence) throws SpindleException {
        byte[] text = String.join("\n", evidence.lines()).getBytes(StandardCharsets.ISO_8859_1);
        return new CcdLines(evidence, IniText.parse(text, passing()));
    }

    /** {@return the lines, and the files beside them} */
    SheetEvidence evidence() {
        return evidence;
    }

    List<IniSection> sections() {
        return sections;
    }

    /** {@return notices that nobody reads: what is odd was said by the reader} */
    private static Notices passing() {
        return new Notices("", ReadOptions.DEFAULT, Notices.Faults.PASSED);
    }

    /** {@return the section that a line begins or belongs to} */
    Optional<IniSection> at(int line) {
        return Optional.ofNullable(byLine.get(line));
    }

    /** {@return the section of a name} */
    Optional<IniSection> named(String name) {
        return sections.stream().filter(section -> section.isNamed(name)).findFirst();
    }

    /** {@return the sections of a name and a number} */
    List<IniSection> numbered(String name) {
        return sections.stream()
                .filter(section -> section.numberAfter(name).isPresent())
                .toList();
    }

    /** {@return the section of a track, where there is just one} */
    Optional<IniSection> track(int number) {
        List<IniSection> found = numbered("TRACK").stream()
                .limit(MOST_SECTIONS)
                .filter(section -> section.numberAfter("TRACK").orElse("").matches("0*" + number))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** {@return the table of contents, without entries that are none} */
    List<TocEntry> toc() {
        return toc;
    }

    /** {@return the entry that a section is} */
    Optional<TocEntry> entry(IniSection section) {
        try {
            boolean named = section.numberAfter("Entry").isPresent();
            return named ? Optional.of(new EntryParser(passing()).parse(section)) : Optional.empty();
        } catch (DiscFormatException e) {
            return Optional.empty(); // the reader said why
        }
    }

    /** {@return the lines that give keys of a section other values; those that are so already, or are not there, are left} */
    List<SheetEdit> values(IniSection section, String... keysAndValues) {
        List<SheetEdit> edits = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            String value = keysAndValues[i + 1];
            section.find(keysAndValues[i])
                    .filter(entry -> !entry.value().equals(value))
                    .ifPresent(entry -> edits.add(SheetEdit.to(entry.line(), written(entry.line(), value))));
        }
        return edits;
    }

    private String written(int line, String value) {
        Matcher matcher = VALUE.matcher(evidence.line(line));
        return matcher.matches() ? matcher.group(1) + value : evidence.line(line);
    }
}
