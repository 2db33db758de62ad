// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.util.ArrayList;
import java.util.List;
import spindle.identity.digest.DigestAlgorithm;
import spindle.identity.digest.HashedFile;

/** A disc as an entry of a DAT (the data file of Logiqx, as Redump and TOSEC publish it). */
public final class DatEntryText {
    /** In the order of Redump's DATs. */
    private static final List<DigestAlgorithm> ORDER =
            List.of(DigestAlgorithm.CRC32, DigestAlgorithm.MD5, DigestAlgorithm.SHA1, DigestAlgorithm.SHA256);

    private DatEntryText() {}

    /**
     * {@return the lines of a {@code <game>} element}
     *
     * @param name what the disc is called
     * @param files the sheet comes first, as in Redump's
     */
    public static List<String> of(String name, List<HashedFile> files) {
        List<String> lines = new ArrayList<>();
        lines.add("  <game name=\"" + escaped(name) + "\">");
        lines.add("    <description>" + escaped(name) + "</description>");
        files.stream()
                .filter(file -> file.content() == HashedFile.Content.SHEET)
                .forEach(file -> lines.add(rom(file)));
        files.stream()
                .filter(file -> file.content() != HashedFile.Content.SHEET)
                .forEach(file -> lines.add(rom(file)));
        lines.add("  </game>");
        return lines;
    }

    private static String rom(HashedFile file) {
        StringBuilder rom =
                new StringBuilder("    <rom name=\"" + escaped(file.name()) + "\" size=\"" + file.bytes() + "\"");
        for (DigestAlgorithm algorithm : ORDER) {
            String attribute = algorithm == DigestAlgorithm.CRC32 ? "crc" : algorithm.word();
            file.digest(algorithm).ifPresent(digest -> rom.append(" " + attribute + "=\"" + digest + "\""));
        }
        return rom.append("/>").toString();
    }

    /** XML 1.0, 2.4; controls cannot be in it at all. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(each -> {
            switch (each) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append(each < ' ' ? '\uFFFD' : (char) each);
            }
        });
        return escaped.toString();
    }
}
