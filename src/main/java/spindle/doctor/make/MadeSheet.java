// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A sheet that was made for files.
 *
 * @param path where it belongs
 * @param files the files that it names, in order
 * @param lines its lines
 */
public record MadeSheet(Path path, List<Path> files, List<MadeLine> lines) {
    public MadeSheet {
        files = List.copyOf(files);
        lines = List.copyOf(lines);
    }

    /** {@return the whole text} */
    public String text() {
        return lines.stream().map(line -> line.text() + "\r\n").collect(Collectors.joining());
    }

    /** {@return its bytes, UTF-8} */
    public byte[] bytes() {
        return text().getBytes(StandardCharsets.UTF_8);
    }
}
