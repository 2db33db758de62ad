// SPDX-License-Identifier: Apache-2.0
package spindle.identity.dat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.identity.digest.DigestAlgorithm;
import spindle.io.DiscFormatException;
import spindle.io.SpindleException;

class DatReaderTest {
    private static final String SHA1 = "da39a3ee5e6b4b0d3255bfef95601890afd80709";

    private static final String LOGIQX = """
            <?xml version="1.0"?>
            <!DOCTYPE datafile PUBLIC "-//Logiqx//DTD ROM Management Datafile//EN" "http://127.0.0.1:9/datafile.dtd">
            <datafile>
              <header><name>Maker &amp; Box</name><version>1</version></header>
              <game name="Spiel (Ä)"><category>Games</category><description>x</description>
                <rom name="a.bin" size="2352" crc="00C0FFEE" md5="" sha1="DA39A3EE5E6B4B0D3255BFEF95601890AFD80709"/>
                <rom name="nobody.bin" size="7" status="nodump"/>
              </game>
              <machine name="gd"><disk name="gdl-1" sha1="da39a3ee5e6b4b0d3255bfef95601890afd80709"/></machine>
            </datafile>
            """;

    @TempDir
    Path folder;

    private List<DatGame> read(byte[] bytes) throws IOException {
        List<DatGame> games = new ArrayList<>();
        DatReader.read(Files.write(folder.resolve("some.dat"), bytes), games::add);
        return games;
    }

    private List<DatGame> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final List<DatGame> EXPECTED = List.of(
            new DatGame(
                    "Maker & Box",
                    "Spiel (Ä)",
                    List.of(new DatFile(
                            "a.bin",
                            DatFile.Kind.ROM,
                            2352,
                            Map.of(DigestAlgorithm.SHA1, SHA1, DigestAlgorithm.CRC32, "00c0ffee")))),
            new DatGame(
                    "Maker & Box",
                    "gd",
                    List.of(new DatFile("gdl-1", DatFile.Kind.DISK, 0, Map.of(DigestAlgorithm.SHA1, SHA1)))));

    @Test
    void logiqx_and_mame_are_read_and_nothing_outside_is_reached() throws IOException {
        assertThat(read(LOGIQX)).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252"})
    void a_text_of_clrmamepro_is_in_either_encoding_however_late_its_first_letter_of_another_language(String encoding)
            throws IOException {
        String text = "clrmamepro ( name \"x\" description \"" + "y".repeat(100) + "\" )\n"
                + "game ( name \"Spiel (Ä)\" rom ( name \"Ä.bin\" size 1 crc 00000001 ) )";
        List<DatGame> games = read(text.getBytes(Charset.forName(encoding)));
        assertThat(games).extracting(DatGame::name).containsExactly("Spiel (Ä)");
        assertThat(games.get(0).files()).extracting(DatFile::name).containsExactly("Ä.bin");
    }

    @Test
    void a_mark_in_front_of_a_text_of_clrmamepro_is_passed_over() throws IOException {
        assertThat(read("\uFEFFgame ( name g rom ( name g.bin size 1 crc 00000001 ) )"))
                .extracting(DatGame::name)
                .containsExactly("g");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void xml_says_its_encoding(String encoding) throws IOException {
        boolean wide = encoding.startsWith("UTF-16");
        String text =
                (wide ? "\uFEFF" : "") + LOGIQX.replace("?>", " encoding=\"" + (wide ? "UTF-16" : encoding) + "\"?>");
        assertThat(read(text.getBytes(Charset.forName(encoding)))).isEqualTo(EXPECTED);
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] bytes = LOGIQX.getBytes(Charset.forName("windows-1252"));
        assertThatThrownBy(() -> read(bytes))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageContaining("no text in the encoding");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void entities_do_not_grow() {
        StringBuilder text = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"haha\">");
        for (int i = 1; i < 12; i++) {
            text.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
        }
        text.append(
                "<!ENTITY file SYSTEM \"file:///etc/passwd\">]><datafile><header><name>&a11;&file;</name></header>");
        text.append("<game name=\"&a11;\"><rom name=\"r\" crc=\"00000000\"/></game></datafile>");
        assertThatThrownBy(() -> read(text.toString())).isInstanceOf(DiscFormatException.class);
    }

    @Test
    void the_text_of_clrmamepro_is_read() throws IOException {
        String text = """
                clrmamepro (
                    name "Maker & Box"
                    version 1
                )
                game (
                    name "Spiel (Ä)"
                    description "x"
                    serial "SLUS-1"
                    rom ( name a.bin size 2352 crc 00C0FFEE sha1 %s flags nodump )
                )
                machine ( name "gd" disk ( name "gdl-1" sha1 %s ) release ( name "x" region "y" ) )
                """.formatted(SHA1, SHA1);
        assertThat(read(text)).isEqualTo(EXPECTED);
        assertThat(read("\uFEFF" + text)).isEqualTo(EXPECTED);
        assertThat(read(text.getBytes(Charset.forName("windows-1252")))).hasSize(2);
    }

    @Test
    void a_zip_that_ends_early_is_a_message_or_without_an_entry() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(whole)) {
            out.putNextEntry(new ZipEntry("a.dat"));
            out.write(LOGIQX.getBytes(StandardCharsets.UTF_8));
        }
        for (int length = 5; length < whole.size(); length++) {
            byte[] cut = Arrays.copyOf(whole.toByteArray(), length);
            List<DatGame> games = new ArrayList<>();
            Throwable thrown = catchThrowable(() -> games.addAll(read(cut)));
            assertThat(thrown == null || thrown instanceof SpindleException)
                    .as(length + ": " + thrown)
                    .isTrue();
            assertThat(games).isIn(List.of(), EXPECTED);
        }
    }

    @Test
    void the_dats_in_a_zip_are_read() throws IOException {
        Path zip = folder.resolve("dats.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : List.of("readme.txt", "one.dat", "below/two.xml")) {
                out.putNextEntry(new ZipEntry(name));
                out.write((name.endsWith("txt") ? "words" : LOGIQX).getBytes(StandardCharsets.UTF_8));
            }
        }
        List<DatGame> games = new ArrayList<>();
        DatReader.read(zip, games::add);
        assertThat(games).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "words and words",
                "<datafile><game name='a'>",
                "<datafile><game name='a'><rom size='x'",
                "game ( name \"a\" rom ( name",
                "game ( name",
                "clrmamepro ) (",
                "game ( name \"unfinished"
            })
    void what_is_no_dat_is_refused_in_one_line(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(DiscFormatException.class)
                .satisfies(thrown ->
                        assertThat(String.valueOf(thrown.getMessage()).lines()).hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<datafile><header><name>", "<datafile><game name=\"", "<!-- ", "<!DOCTYPE d [<!ENTITY a \""})
    void a_text_that_does_not_end_is_refused_before_it_fills_the_memory(String start) {
        assertThatThrownBy(() -> read(start + "a".repeat(3 << 20)))
                .isInstanceOf(DiscFormatException.class)
                .hasMessageContaining("a text of more than");
    }

    @Test
    void an_entry_of_too_many_files_is_refused() {
        String text = "game ( name a " + "rom ( name b size 1 crc 00000000 ) ".repeat(20_001) + ")";
        assertThatThrownBy(() -> read(text)).hasMessageContaining("more than 20000 files in an entry");
    }

    @Test
    void a_dat_cut_anywhere_gives_entries_or_is_refused() throws IOException {
        byte[] whole = LOGIQX.getBytes(StandardCharsets.UTF_8);
        for (int end = 0; end < whole.length; end += 7) {
            try {
                assertThat(read(Arrays.copyOf(whole, end)).size()).isLessThanOrEqualTo(2);
            } catch (DiscFormatException e) {
                assertThat(e.problem()).isNotEmpty();
            }
        }
    }
}
