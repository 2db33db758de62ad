// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import spindle.filesystem.ArrayBlocks;
import spindle.filesystem.console.ConsoleHeader.Fact;

class ConsoleHeaderTest {
    private final byte[] block = new byte[2048];

    private ConsoleHeaderTest put(int at, String text) {
        ArrayBlocks.put(block, at, text);
        return this;
    }

    @Test
    void a_saturn_disc_states_code_title_version_date_disc_and_areas() {
        put(0, "SEGA SEGASATURN SEGA TP T-123   T-12301H  V1.002");
        put(0x30, "19960823CD-1/2  JTU             JA              SOME  GAME" + " ".repeat(102));
        assertThat(SegaHeader.saturn(block).orElseThrow().facts())
                .containsExactly(
                        Map.entry(Fact.CODE, "T-12301H"),
                        Map.entry(Fact.TITLE, "SOME GAME"),
                        Map.entry(Fact.VERSION, "V1.002"),
                        Map.entry(Fact.DATE, "1996-08-23"),
                        Map.entry(Fact.MAKER, "SEGA TP T-123"),
                        Map.entry(Fact.REGION, "Japan, Asia (NTSC), North America"),
                        Map.entry(Fact.DISC, "1/2"));
    }

    @Test
    void a_dreamcast_disc_states_the_file_that_it_starts() {
        put(0, "SEGA SEGAKATANA SEGA ENTERPRISES5966 GD-ROM1/1  JUE     E000F10 T0000     V1.000");
        put(0x50, "20000627        1ST_READ.BIN    YOUR NAME HERE  TITLE OF THE SOFTWARE");
        assertThat(SegaHeader.dreamcast(block).orElseThrow().facts())
                .containsEntry(Fact.CODE, "T0000")
                .containsEntry(Fact.DISC, "1/1")
                .containsEntry(Fact.REGION, "Japan, North America, Europe")
                .containsEntry(Fact.DATE, "2000-06-27")
                .containsEntry(Fact.BOOT, "1ST_READ.BIN")
                .containsEntry(Fact.MAKER, "YOUR NAME HERE")
                .containsEntry(Fact.TITLE, "TITLE OF THE SOFTWARE");
    }

    @Test
    void a_mega_cd_disc_has_the_header_of_a_cartridge() {
        put(0, "SEGADISCSYSTEM  ").put(0x100, "SEGA MEGA DRIVE (C)SEGA 1993.AUG");
        put(0x120, "HOME")
                .put(0x150, "OVERSEAS NAME")
                .put(0x180, "GM MK-4407 -00")
                .put(0x1F0, "E               ");
        assertThat(SegaHeader.megaCd(block).orElseThrow().facts())
                .containsExactly(
                        Map.entry(Fact.CODE, "MK-4407 -00"),
                        Map.entry(Fact.TITLE, "OVERSEAS NAME"),
                        Map.entry(Fact.DATE, "1993.AUG"),
                        Map.entry(Fact.MAKER, "SEGA"),
                        Map.entry(Fact.REGION, "Europe"));
    }

    @Test
    void discs_of_nec_state_their_titles() {
        put(32, "PC Engine CD-ROM SYSTEM").put(0x6A, "DRACULA X             ");
        assertThat(NecHeader.pcEngine(block).orElseThrow().facts()).containsExactly(Map.entry(Fact.TITLE, "DRACULA X"));
        byte[] title = "\u30CF\u30C9\u30BD\u30F3".getBytes(Charset.forName("Shift_JIS"));
        byte[] second = new byte[2048];
        System.arraycopy(title, 0, second, 0, title.length);
        ArrayBlocks.put(second, 0x34, "MAKER");
        ArrayBlocks.put(second, 0x78, "19941223");
        assertThat(NecHeader.pcFx(second).facts())
                .containsEntry(Fact.TITLE, "\u30CF\u30C9\u30BD\u30F3")
                .containsEntry(Fact.MAKER, "MAKER")
                .containsEntry(Fact.DATE, "1994-12-23");
    }

    @Test
    void a_nintendo_disc_states_code_disc_version_and_title() {
        put(0, "GALE01\0\2").put(0x20, "A GAME\0");
        assertThat(NintendoHeader.of("GameCube", block).facts())
                .containsExactly(
                        Map.entry(Fact.CODE, "GALE01"),
                        Map.entry(Fact.TITLE, "A GAME"),
                        Map.entry(Fact.VERSION, "2"),
                        Map.entry(Fact.REGION, "North America"),
                        Map.entry(Fact.DISC, "1"));
    }

    @Test
    void a_boot_path_has_the_code_of_a_playstation_disc() {
        ConsoleHeader first = sony("BOOT = cdrom:\\\\SLUS_012.34;1\r\nTCB = 4");
        assertThat(first.system()).isEqualTo("PlayStation");
        assertThat(first.facts())
                .containsExactly(
                        Map.entry(Fact.CODE, "SLUS-01234"),
                        Map.entry(Fact.REGION, "North America"),
                        Map.entry(Fact.BOOT, "SLUS_012.34"));
        ConsoleHeader second = sony("boot2 = cdrom0:\\\\SLES_501.23;1\nVER = 1.02\nVMODE = PAL");
        assertThat(second.system()).isEqualTo("PlayStation 2");
        assertThat(second.facts())
                .containsEntry(Fact.CODE, "SLES-50123")
                .containsEntry(Fact.VERSION, "1.02")
                .containsEntry(Fact.REGION, "Europe");
        assertThat(sony("BOOT=cdrom:MAIN.EXE;1").facts()).containsExactly(Map.entry(Fact.BOOT, "MAIN.EXE"));
    }

    private static ConsoleHeader sony(String config) {
        return SonyCode.ofSystemCnf(config.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_umd_states_its_code_before_the_first_bar() {
        assertThat(SonyCode.ofUmdData("ULJM-05123|0123456789ABCDEF|0001|G".getBytes(StandardCharsets.ISO_8859_1))
                        .orElseThrow()
                        .facts())
                .containsExactly(Map.entry(Fact.CODE, "ULJM-05123"), Map.entry(Fact.REGION, "Japan"));
        assertThat(SonyCode.ofUmdData("nothing".getBytes(StandardCharsets.ISO_8859_1)))
                .isEmpty();
    }

    @Test
    void the_certificate_of_an_xbox_program_states_code_title_and_regions() {
        put(0, "XBEH").put(0x104, "\0\0\1\0").put(0x118, "x\1\1\0");
        put(0x178 + 8, "\4\0SM").put(0x178 + 12, "H\0i\0").put(0x178 + 0xA0, "\5");
        put(0x178 + 0xAC, "\3");
        assertThat(XboxExecutable.of(block).orElseThrow().facts())
                .containsExactly(
                        Map.entry(Fact.CODE, "MS-004"),
                        Map.entry(Fact.TITLE, "Hi"),
                        Map.entry(Fact.VERSION, "3"),
                        Map.entry(Fact.REGION, "North America, rest of the world"));
    }

    @Test
    void what_is_cut_or_lies_gives_nothing_and_no_error() {
        put(0, "XBEH").put(0x118, "\u00FF\u00FF\u00FF\u00FF");
        assertThat(XboxExecutable.of(block)).isEmpty();
        assertThat(SegaHeader.saturn(new byte[0])).isEmpty();
        assertThat(NecHeader.pcFx(new byte[0]).facts()).isEmpty();
        assertThat(NintendoHeader.of("Wii", new byte[0]).facts()).isEmpty();
        assertThat(SonyCode.ofSystemCnf(new byte[0]).facts()).isEmpty();
    }
}
