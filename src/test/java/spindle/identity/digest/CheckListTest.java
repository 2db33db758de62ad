// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import spindle.io.DiscFormatException;

class CheckListTest {
    private static final String MD5 = "d41d8cd98f00b204e9800998ecf8427e";
    private static final String SHA1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

    @Test
    void lines_of_all_tools_are_read() throws Exception {
        String text = "\uFEFF# made by hand\n; and by another\n\n"
                + MD5 + "  a b.bin\n" + SHA1.toUpperCase(Locale.ROOT) + " *b.bin\r\n"
                + "\\" + MD5 + "  a\\nb\\\\c.bin\n"
                + "SHA1 (c (x).bin) = " + SHA1 + "\n"
                + "d d.bin 0A0B0C0D\n";
        assertThat(CheckList.parse("l", text))
                .containsExactly(
                        new CheckLine("a b.bin", DigestAlgorithm.MD5, MD5),
                        new CheckLine("b.bin", DigestAlgorithm.SHA1, SHA1),
                        new CheckLine("a\nb\\c.bin", DigestAlgorithm.MD5, MD5),
                        new CheckLine("c (x).bin", DigestAlgorithm.SHA1, SHA1),
                        new CheckLine("d d.bin", DigestAlgorithm.CRC32, "0a0b0c0d"));
    }

    @Test
    void a_line_of_something_else_is_refused_with_its_number() {
        assertThatThrownBy(() -> CheckList.parse("l.md5", MD5 + "  a\nwhat is this\n"))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageStartingWith("l.md5:2: is no line");
        assertThatThrownBy(() -> CheckList.parse("l.md5", "# nothing\n"))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageContaining("lists no checksum");
    }

    @Test
    void a_file_is_found_by_its_name_or_by_its_checksum() {
        List<HashedFile> files =
                List.of(file("A.bin", "00000001"), file("b.bin", "00000002"), file("c.bin", "00000003"));
        List<CheckLine> lines = List.of(
                new CheckLine("folder/a.bin", DigestAlgorithm.CRC32, "00000001"),
                new CheckLine("other.bin", DigestAlgorithm.CRC32, "00000002"),
                new CheckLine("gone.bin", DigestAlgorithm.CRC32, "00000009"));
        assertThat(Checked.of(files, lines))
                .containsExactly(
                        new Checked("A.bin", Checked.Outcome.RIGHT, Optional.empty()),
                        new Checked("b.bin", Checked.Outcome.RIGHT, Optional.of("other.bin")),
                        new Checked("c.bin", Checked.Outcome.NOT_LISTED, Optional.empty()),
                        new Checked("gone.bin", Checked.Outcome.MISSING, Optional.empty()));
    }

    @Test
    void a_name_with_another_checksum_is_wrong() {
        List<CheckLine> lines = List.of(new CheckLine("a.bin", DigestAlgorithm.CRC32, "00000002"));
        assertThat(Checked.of(List.of(file("a.bin", "00000001")), lines))
                .containsExactly(new Checked("a.bin", Checked.Outcome.WRONG, Optional.empty()));
    }

    private static HashedFile file(String name, String crc) {
        return new HashedFile(name, HashedFile.Content.BIN, 1, 4, Map.of(DigestAlgorithm.CRC32, crc));
    }
}
