// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hash of the game on a disc, for each console whose rule is known, worked out here from what was put on the disc. */
class GameHashTest {
    private static final int BLOCK = 2048;

    @TempDir
    Path folder;

    private static byte[] noise(int seed, int bytes) {
        byte[] noise = new byte[bytes];
        new SplittableRandom(seed).nextBytes(noise);
        return noise;
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String md5(byte[]... parts) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(all.toByteArray()));
    }

    private String told(byte[] image) throws IOException {
        return told(Files.write(folder.resolve("g.iso"), image));
    }

    private static String told(Path image) {
        Run run = Run.of("info", "--ids", image);
        assertThat(run.status()).as(run.toString()).isLessThanOrEqualTo(ExitStatus.WARNINGS);
        return run.out()
                .lines()
                .filter(line -> line.contains("RetroAchievements"))
                .findFirst()
                .orElse("")
                .strip();
    }

    private static String line(String md5, String console) {
        return "RetroAchievements    " + md5 + " (" + console + ")";
    }

    private static byte[] program(int bytes) {
        byte[] program = noise(1, bytes);
        System.arraycopy(text("PS-X EXE"), 0, program, 0, 8);
        ByteBuffer.wrap(program).order(ByteOrder.LITTLE_ENDIAN).putInt(28, bytes - BLOCK);
        return program;
    }

    @Test
    void playstation_hashes_the_name_and_the_program() throws Exception {
        byte[] program = program(3 * BLOCK);
        byte[] image = new MadeVolume(60)
                .file("SYSTEM.CNF", 30, text("TCB = 4\r\nBOOT = cdrom:\\SLUS_012.34;1\r\n"))
                .file("SLUS_012.34", 40, program)
                .blocks(60);
        assertThat(told(image)).isEqualTo(line(md5(text("SLUS_012.34"), program), "PlayStation"));
    }

    @Test
    void a_program_of_the_playstation_says_its_own_length() throws Exception {
        byte[] program = program(3 * BLOCK);
        byte[] image = new MadeVolume(60)
                .file("PSX.EXE", 40, Arrays.copyOf(program, BLOCK))
                .block(40, program)
                .blocks(60);
        assertThat(told(image)).isEqualTo(line(md5(text("PSX.EXE"), program), "PlayStation"));
    }

    @Test
    void playstation_2_hashes_the_name_and_the_file() throws Exception {
        byte[] program = noise(2, 5000);
        byte[] image = new MadeVolume(60)
                .file("SYSTEM.CNF", 30, text("BOOT2 = cdrom0:\\SLES_500.01;1\nVER = 1.00\n"))
                .file("SLES_500.01", 40, program)
                .blocks(60);
        assertThat(told(image)).isEqualTo(line(md5(text("SLES_500.01"), program), "PlayStation 2"));
    }

    @Test
    void psp_hashes_parameters_and_program() throws Exception {
        byte[] parameters = noise(3, 777);
        byte[] program = noise(4, 4097);
        byte[] image = new MadeVolume(60)
                .folder("PSP_GAME", 30)
                .file("PARAM.SFO", 40, parameters)
                .folder("SYSDIR", 31)
                .file("EBOOT.BIN", 41, program)
                .blocks(60);
        assertThat(told(image)).isEqualTo(line(md5(parameters, program), "PSP"));
    }

    @Test
    void saturn_and_mega_cd_hash_their_headers() throws Exception {
        for (String mark : new String[] {"SEGA SEGASATURN ", "SEGADISCSYSTEM  "}) {
            byte[] head = noise(5, 512);
            System.arraycopy(text(mark), 0, head, 0, 16);
            byte[] image = new MadeVolume(60).block(0, head).blocks(60);
            String console = mark.contains("SATURN") ? "Saturn" : "Mega-CD";
            assertThat(told(image)).isEqualTo(line(md5(head), console));
        }
    }

    @Test
    void dreamcast_hashes_the_header_and_the_program_that_it_names() throws Exception {
        byte[] head = Arrays.copyOf(text("SEGA SEGAKATANA SEGA ENTERPRISES"), 256);
        System.arraycopy(text("1ST_READ.BIN    "), 0, head, 96, 16);
        byte[] program = noise(6, 4000);
        byte[] image = new MadeVolume(60)
                .block(0, head)
                .file("1ST_READ.BIN", 40, program)
                .blocks(60);
        assertThat(told(image)).isEqualTo(line(md5(head, program), "Dreamcast"));
    }

    @Test
    void pc_engine_hashes_the_title_and_the_program() throws Exception {
        byte[] head = noise(7, BLOCK);
        head[0] = 0;
        head[1] = 0;
        head[2] = 5;
        head[3] = 3;
        System.arraycopy(text("PC Engine CD-ROM SYSTEM"), 0, head, 32, 23);
        byte[] program = noise(8, 3 * BLOCK);
        byte[] image = new MadeVolume(60).block(1, head).block(5, program).blocks(60);
        byte[] title = Arrays.copyOfRange(head, 106, 128);
        assertThat(told(image)).isEqualTo(line(md5(title, program), "PC Engine CD"));
    }

    @Test
    void pc_fx_hashes_the_header_and_the_program() throws Exception {
        byte[] head = noise(9, 128);
        ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).putInt(32, 7).putInt(36, 2);
        byte[] program = noise(10, 2 * BLOCK);
        byte[] image = new MadeVolume(60)
                .block(0, text("PC-FX:Hu_CD-ROM "))
                .block(1, head)
                .block(7, program)
                .blocks(60);
        assertThat(told(image)).isEqualTo(line(md5(head, program), "PC-FX"));
    }

    @Test
    void neo_geo_cd_hashes_the_programs_of_its_list() throws Exception {
        byte[] first = noise(11, 3000);
        byte[] second = noise(12, 100);
        byte[] image = new MadeVolume(60)
                .file("IPL.TXT", 30, text("FIX.FIX,0,0\r\nAA.PRG,0,0\r\nBB.PRG,0,8000\r\n\u001A"))
                .file("AA.PRG", 40, first)
                .file("BB.PRG", 44, second)
                .blocks(60);
        assertThat(told(image)).isEqualTo(line(md5(first, second), "Neo Geo CD"));
    }

    @Test
    void jaguar_cd_hashes_the_program_in_its_second_session() throws Exception {
        byte[] program = noise(13, 3000);
        byte[] plain = new byte[3 * 2352];
        int at = 2 + 64;
        System.arraycopy(text("ATARI APPROVED DATA HEADER ATRI "), 0, plain, at, 32);
        ByteBuffer.wrap(plain).putInt(at + 36, program.length);
        System.arraycopy(program, 0, plain, at + 40, program.length);
        for (boolean swapped : new boolean[] {false, true}) {
            byte[] stored = plain.clone();
            for (int i = 0; swapped && i < stored.length; i += 2) {
                stored[i] = plain[i + 1];
                stored[i + 1] = plain[i];
            }
            byte[] bin = Arrays.copyOf(new byte[0], 300 * 2352);
            Files.write(folder.resolve("1.bin"), bin);
            Files.write(folder.resolve("2.bin"), Arrays.copyOf(stored, 300 * 2352));
            Path cue = Files.writeString(folder.resolve("j.cue"), """
                    REM SESSION 01
                    FILE "1.bin" BINARY
                      TRACK 01 AUDIO
                        INDEX 01 00:00:00
                    REM LEAD-OUT 01:30:00
                    REM SESSION 02
                    REM LEAD-IN 01:00:00
                    REM PREGAP 00:02:00
                    FILE "2.bin" BINARY
                      TRACK 02 AUDIO
                        INDEX 01 00:00:00
                    """);
            assertThat(told(cue)).isEqualTo(line(md5(program), "Jaguar CD"));
        }
    }

    @Test
    void what_is_for_no_console_has_none() throws IOException {
        assertThat(told(new MadeVolume(60).file("A.TXT", 40, 10).blocks(60))).isEmpty();
    }

    @Test
    void programs_that_are_not_there_have_none() throws IOException {
        byte[] cnf = text("BOOT = cdrom:\\SLUS_012.34;1\n");
        assertThat(told(new MadeVolume(60).file("SYSTEM.CNF", 30, cnf).blocks(60)))
                .isEmpty();
        assertThat(told(new MadeVolume(60)
                        .file("IPL.TXT", 30, text("A.PRG,0,0"))
                        .blocks(60)))
                .isEmpty();
    }
}
