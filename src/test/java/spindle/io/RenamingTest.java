// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenamingTest {
    private static final byte[] TEXT = "new text".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "old " + name);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private Renaming renaming() throws IOException {
        return new Renaming(
                List.of(
                        new Renaming.Move(file("1.bin"), folder.resolve("a.bin")),
                        new Renaming.Move(file("2.bin"), folder.resolve("b.bin"))),
                Optional.of(new Renaming.Sheet(file("s.cue"), folder.resolve("t.cue"), TEXT)));
    }

    @Test
    void files_and_sheet_get_their_names() throws IOException {
        renaming().apply();
        assertThat(names()).containsExactly("a.bin", "b.bin", "t.cue");
        assertThat(folder.resolve("b.bin")).hasContent("old 2.bin");
        assertThat(folder.resolve("t.cue")).hasBinaryContent(TEXT);
    }

    @Test
    void a_name_that_is_taken_undoes_all() throws IOException {
        file("b.bin");
        Renaming renaming = renaming();
        assertThatThrownBy(renaming::apply).isInstanceOf(OutputException.class).hasMessageContaining("b.bin");
        assertThat(names()).containsExactly("1.bin", "2.bin", "b.bin", "s.cue");
        assertThat(folder.resolve("b.bin")).hasContent("old b.bin");
    }

    @Test
    void a_sheet_whose_place_is_taken_undoes_all() throws IOException {
        file("t.cue");
        Renaming renaming = renaming();
        assertThatThrownBy(renaming::apply).isInstanceOf(OutputException.class);
        assertThat(names()).containsExactly("1.bin", "2.bin", "s.cue", "t.cue");
        assertThat(folder.resolve("t.cue")).hasContent("old t.cue");
    }

    @Test
    void a_file_that_is_gone_undoes_all() throws IOException {
        Renaming renaming = renaming();
        Files.delete(folder.resolve("2.bin"));
        assertThatThrownBy(renaming::apply).isInstanceOf(OutputException.class);
        assertThat(names()).containsExactly("1.bin", "s.cue");
    }

    @Test
    void a_sheet_keeps_its_name_where_only_its_text_changes() throws IOException {
        Path sheet = file("s.cue");
        new Renaming(
                        List.of(new Renaming.Move(file("1.bin"), folder.resolve("a.bin"))),
                        Optional.of(new Renaming.Sheet(sheet, sheet, TEXT)))
                .apply();
        assertThat(names()).containsExactly("a.bin", "s.cue");
        assertThat(sheet).hasBinaryContent(TEXT);
    }
}
