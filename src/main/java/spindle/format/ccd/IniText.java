// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import spindle.format.sheet.Notices;
import spindle.io.DiscFormatException;
import spindle.io.SpindleException;

/** Takes the text of a sheet apart into sections of lines {@code key=value}. */
final class IniText {
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    private final Notices notices;
    private final List<IniSection> sections = new ArrayList<>();
    private int line;

    private IniText(Notices notices) {
        this.notices = notices;
    }

    /** {@return a text of bytes without the mark that some editors put before UTF-8} */
    static String withoutMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text;
    }

    /**
     * {@return the sections of a sheet, in order}
     *
     * @param notices meets each line that is neither a section, nor {@code key=value} in one, nor blank, nor a comment
     */
    static List<IniSection> parse(byte[] bytes, Notices notices) throws SpindleException {
        IniText parser = new IniText(notices);
        String text = withoutMark(new String(bytes, StandardCharsets.ISO_8859_1));
        int at = 0;
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
                end++;
            }
            parser.line++;
            parser.take(text.substring(at, end).strip());
            boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
            at = end + (pair ? 2 : 1);
        }
        return parser.sections;
    }

    private void take(String text) throws SpindleException {
        if (text.isEmpty() || text.startsWith(";")) {
            return;
        }
        if (text.startsWith("[")) {
            int close = text.indexOf(']');
            if (close < 0) {
                wrong("has a [ without its ]");
            }
            String name = text.substring(1, close < 0 ? text.length() : close);
            sections.add(new IniSection(name.strip(), line, new ArrayList<>()));
            return;
        }
        int equals = text.indexOf('=');
        if (equals < 0 || sections.isEmpty()) {
            wrong(equals < 0 ? "is neither a [section] nor key=value" : "stands before the first [section]");
            return;
        }
        String key = text.substring(0, equals).strip();
        String value = text.substring(equals + 1).strip();
        sections.get(sections.size() - 1).entries().add(new IniSection.Entry(key, value, line));
    }

    private void wrong(String problem) throws SpindleException {
        notices.fault(new DiscFormatException(notices.place(line), problem, ""));
    }
}
