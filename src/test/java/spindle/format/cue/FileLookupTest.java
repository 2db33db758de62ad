// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static spindle.format.cue.Bench.findings;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import spindle.format.ReadOptions;
import spindle.format.sheet.Listing;
import spindle.image.DiscImage;
import spindle.io.UnreadableInputException;

class FileLookupTest {
    private static final String TRACK = ";TRACK 01 AUDIO;INDEX 01 00:00:00";

    @TempDir
    Path outer;

    private Path folder;
    private Bench bench;

    @BeforeEach
    void bench() throws IOException {
        folder = Files.createDirectory(outer.resolve("sheets"));
        bench = new Bench(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "game.bin, game.bin, false",
        "sub/game.bin, sub/game.bin, false",
        "sub\\game.bin, sub/game.bin, false",
        "./sub/../game.bin, game.bin, false",
        "GAME.BIN, game.bin, true",
        "Sub\\GAME.bin, sub/game.bin, true",
        "C:\\rips\\game.bin, game.bin, true",
        "/home/me/game.bin, game.bin, true",
        "rips/game.bin, game.bin, true",
        "../other/game.bin, game.bin, true",
        "caf\u00E9.bin, cafe\u0301.bin, true",
        "game.img, game.bin, true",
        "whatever.img, k.bin, true",
    })
    void a_file_is_found_by_what_its_name_may_mean(String name, String there, boolean said) throws IOException {
        bench.file(there, Sectors.audio(0, 4)).file("other.txt", new byte[3]).file("else.bin", Sectors.audio(0, 9));
        try (DiscImage image = bench.open("FILE \"" + name + "\" BINARY" + TRACK)) {
            assertThat(image.files()).hasSize(2);
            assertThat(Files.isSameFile(image.files().get(1), bench.path(there)))
                    .isTrue();
            assertThat(image.disc().leadOut()).isEqualTo(4);
            if (said) {
                assertThat(findings(image)).singleElement().asString().startsWith("file-name: k.cue:1: \"" + name);
            } else {
                assertThat(findings(image)).isEmpty();
            }
        }
    }

    @Test
    void a_file_that_is_not_there_is_named_with_its_line() {
        assertThatThrownBy(() -> bench.open("REM;FILE \"no.bin\" BINARY" + TRACK))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessage("k.cue:2: there is no \"no.bin\" beside the sheet; put it there, or correct its name");
    }

    @Test
    void a_sibling_is_taken_only_where_it_is_the_only_one_and_nobody_elses() throws IOException {
        bench.file("k.bin", Sectors.audio(0, 4));
        assertThatThrownBy(() -> bench.open(
                        "FILE k.bin BINARY" + TRACK + ";FILE no.bin BINARY;TRACK 02 AUDIO;INDEX 01 00:00:00"))
                .isInstanceOf(UnreadableInputException.class);
        bench.file("k.img", Sectors.audio(0, 4));
        assertThatThrownBy(() -> bench.open("FILE no.bin BINARY" + TRACK)).isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void one_file_stands_for_one_name() throws IOException {
        bench.file("k.bin", Sectors.audio(0, 4)).file("t.bin", Sectors.audio(0, 4));
        String second = ";FILE \"%s\" BINARY;TRACK 02 AUDIO;INDEX 01 00:00:00";
        assertThatThrownBy(() ->
                        bench.open("FILE \"k (Track 1).bin\" BINARY" + TRACK + second.formatted("k (Track 2).bin")))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("k (Track 1).bin")
                .hasMessageContaining("\"k.bin\" seems to hold all tracks");
        assertThatThrownBy(() -> bench.open("FILE a/t.bin BINARY" + TRACK + second.formatted("b/t.bin")))
                .isInstanceOf(UnreadableInputException.class);
        assertThatThrownBy(() -> bench.open("FILE t.img BINARY" + TRACK + second.formatted("t.raw")))
                .isInstanceOf(UnreadableInputException.class);
        try (DiscImage image = bench.open("FILE t.img BINARY" + TRACK + second.formatted("k.bin"))) {
            assertThat(findings(image)).isNotEmpty();
        }
    }

    @Test
    void nothing_outside_the_directory_is_opened_unless_allowed() throws IOException {
        Files.write(outer.resolve("secret.bin"), Sectors.audio(0, 4));
        for (String name : List.of("../secret.bin", outer.resolve("secret.bin").toString(), "sub/../../secret.bin")) {
            String sheet = "FILE \"" + name + "\" BINARY" + TRACK;
            assertThatThrownBy(() -> bench.open(sheet))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessage("k.cue:1: \"" + name + "\" leads outside the sheet's folder; put the file beside the"
                            + " sheet, or allow files outside the sheet's folder");
            bench.open(sheet, Bench.ANYWHERE).close();
        }
    }

    @Test
    void a_link_that_leads_outside_is_not_followed_unless_allowed() throws IOException {
        Files.write(outer.resolve("secret.bin"), Sectors.audio(0, 4));
        Files.createSymbolicLink(folder.resolve("link.bin"), outer.resolve("secret.bin"));
        Files.createSymbolicLink(folder.resolve("up"), outer);
        bench.file("own.bin", Sectors.audio(0, 4));
        Files.createSymbolicLink(folder.resolve("inner.bin"), folder.resolve("own.bin"));
        for (String name : List.of("link.bin", "LINK.bin", "up/secret.bin")) {
            assertThatThrownBy(() -> bench.open("FILE \"" + name + "\" BINARY" + TRACK))
                    .isInstanceOf(UnreadableInputException.class)
                    .hasMessageContaining("is a link that leads outside the sheet's folder");
            bench.open("FILE \"" + name + "\" BINARY" + TRACK, Bench.ANYWHERE).close();
        }
        bench.open("FILE inner.bin BINARY" + TRACK).close();
    }

    @Test
    void directories_devices_and_impossible_names_are_unreadable() throws IOException {
        Files.createDirectory(folder.resolve("dir.bin"));
        for (String name : List.of("dir.bin", ".", "..", "sub/", "x".repeat(300), "a\u0000b", "?*:|<>")) {
            assertThatThrownBy(() -> bench.open("FILE \"" + name + "\" BINARY" + TRACK))
                    .as(name)
                    .isInstanceOf(spindle.io.SpindleException.class)
                    .hasMessageStartingWith("k.cue");
        }
        assertThatThrownBy(() -> bench.open("FILE /dev/zero BINARY" + TRACK, Bench.ANYWHERE))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("is a device");
    }

    @Test
    void a_file_in_no_track_need_not_be_there() throws IOException {
        bench.file("a.bin", Sectors.audio(0, 4));
        try (DiscImage image = bench.open("FILE no.bin BINARY;FILE a.bin BINARY" + TRACK)) {
            assertThat(findings(image)).containsExactly("unused-file: k.cue:1: no track begins in \"no.bin\"");
        }
    }

    @Test
    void the_encoding_is_the_one_in_which_the_files_are_there() throws IOException {
        for (String name :
                List.of("\u97F3\u697D.bin", "\u043C\u0443\u0437\u044B\u043A\u0430.bin", "\u00E9t\u00E9.bin")) {
            bench.file(name, Sectors.audio(0, 4));
        }
        for (String page : List.of("Shift_JIS", "windows-1251", "windows-1252")) {
            String name = switch (page) {
                case "Shift_JIS" -> "\u97F3\u697D.bin";
                case "windows-1251" -> "\u043C\u0443\u0437\u044B\u043A\u0430.bin";
                default -> "\u00E9t\u00E9.bin";
            };
            Path sheet = folder.resolve("coded.cue");
            String text = "FILE \"" + name + "\" BINARY" + TRACK.replace(';', '\n');
            Files.write(sheet, text.getBytes(Charset.forName(page)));
            try (DiscImage image = new CueReader().open(sheet, ReadOptions.DEFAULT)) {
                assertThat(Listing.name(image.files().get(1))).isEqualTo(name);
                assertThat(findings(image)).isEmpty();
                assertThat(image.findings())
                        .singleElement()
                        .satisfies(f -> assertThat(f.message()).contains(page));
            }
        }
    }
}
