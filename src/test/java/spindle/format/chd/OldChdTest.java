// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.Spindle;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.io.IncompleteImageException;
import spindle.io.UnsupportedImageException;
import spindle.sector.TrackMode;

/** Versions 1 to 4. */
class OldChdTest {
    private static final String AUDIO = "TRACK:1 TYPE:AUDIO SUBTYPE:NONE FRAMES:15";

    @TempDir
    Path folder;

    private static byte[] noise(int seed) {
        byte[] hunk = new byte[OldChd.HUNK];
        new SplittableRandom(seed).nextBytes(hunk);
        return hunk;
    }

    private static byte[] pattern() {
        byte[] hunk = new byte[OldChd.HUNK];
        for (int i = 0; i < hunk.length; i++) {
            hunk[i] = (byte) (i % 8);
        }
        return hunk;
    }

    private static OldChd filled(int version) {
        byte[] first = noise(1);
        return new OldChd(version).hunk(first).hunk(noise(2)).hunk(pattern()).hunk(first);
    }

    static Stream<OldChd> images() {
        return Stream.of(
                filled(3).text("CHTR", AUDIO),
                filled(4).text("CHTR", AUDIO),
                filled(4).text("CHT2", AUDIO + " PREGAP:0 PGTYPE:MODE1 PGSUB:RW POSTGAP:0"),
                filled(3).numbers(ByteOrder.BIG_ENDIAN, 15),
                filled(3).numbers(ByteOrder.LITTLE_ENDIAN, 15));
    }

    @ParameterizedTest
    @MethodSource("images")
    void are_read(OldChd chd) throws IOException {
        Path path = Files.write(folder.resolve("a.chd"), chd.bytes());
        try (DiscImage image = Spindle.open(path)) {
            Track track = image.disc().tracks().get(0);
            assertThat(track.mode()).isEqualTo(TrackMode.AUDIO);
            assertThat(track.end()).isEqualTo(15);
            ByteBuffer sectors = ByteBuffer.allocate(15 * 2352);
            image.sectors(track).read(0, 15, sectors);
            byte[][] hunks = {noise(1), noise(2), pattern(), noise(1)};
            for (int i = 0; i < 15; i++) {
                byte[] frame = Arrays.copyOfRange(hunks[i / 4], i % 4 * 2448, i % 4 * 2448 + 2352);
                assertThat(Arrays.copyOfRange(sectors.array(), i * 2352, (i + 1) * 2352))
                        .as("sector " + i)
                        .isEqualTo(swapped(frame));
            }
        }
    }

    @Test
    void a_gd_rom_of_the_first_kind_has_its_audio_the_other_way_round() throws IOException {
        byte[] bytes = filled(4)
                .text("CHGT", AUDIO + " PAD:3 PREGAP:0 PGTYPE:MODE1 PGSUB:RW POSTGAP:0")
                .bytes();
        try (DiscImage image = Spindle.open(Files.write(folder.resolve("a.chd"), bytes))) {
            Track track = image.disc().tracks().get(0);
            assertThat(track.end()).isEqualTo(12);
            ByteBuffer sector = ByteBuffer.allocate(2352);
            image.sectors(track).read(0, 1, sector);
            assertThat(sector.array()).isEqualTo(Arrays.copyOf(noise(1), 2352));
        }
    }

    @Test
    void a_hunk_that_does_not_match_its_crc_is_told_by_its_sectors() throws IOException {
        byte[] bytes = filled(4).text("CHTR", AUDIO).bytes();
        bytes[bytes.length - 1] ^= 1;
        try (DiscImage image = Spindle.open(Files.write(folder.resolve("a.chd"), bytes))) {
            Track track = image.disc().tracks().get(0);
            image.sectors(track).read(0, 4, ByteBuffer.allocate(4 * 2352));
            assertThatThrownBy(() -> image.sectors(track).read(4, 1, ByteBuffer.allocate(2352)))
                    .isInstanceOf(IncompleteImageException.class)
                    .hasMessageContaining("LBA 4")
                    .hasMessageContaining("LBA 7");
        }
    }

    @ParameterizedTest
    @MethodSource("hardDisks")
    void hard_disks_are_named_and_refused(OldChd chd) throws IOException {
        Path path = Files.write(folder.resolve("a.chd"), chd.bytes());
        assertThatThrownBy(() -> Spindle.open(path))
                .isInstanceOf(UnsupportedImageException.class)
                .hasMessageContaining("hard disk");
    }

    static Stream<OldChd> hardDisks() {
        return Stream.of(disk(1), disk(2), filled(3).text("GDDD", "CYLS:1,HEADS:1,SECS:1,BPS:512"));
    }

    /** Of whole sectors of 512 bytes; version 2 says how long these are. */
    private static OldChd disk(int version) {
        return new OldChd(version).hunk(Arrays.copyOf(noise(1), OldChd.HUNK / 512 * 512));
    }

    private static byte[] swapped(byte[] bytes) {
        byte[] swapped = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            swapped[i] = bytes[i ^ 1];
        }
        return swapped;
    }
}
