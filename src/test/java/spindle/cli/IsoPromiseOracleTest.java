// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.Spindle;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.filesystem.Entry;
import spindle.filesystem.Tree;
import spindle.filesystem.recognise.Volumes;
import spindle.format.OtherProgram;
import spindle.image.DiscImage;
import spindle.io.ByteSource;
import spindle.sector.code.SectorBuilder;

/**
 * What {@code iso} says is true: where it ends with status 0 or 1, each file that the disc's own directories promise is found
 * in an ISO by another program, or a line names it.
 */
@Tag("oracle")
class IsoPromiseOracleTest {
    private static final int SECTOR_BYTES = 2352;

    @TempDir
    Path folder;

    static Stream<String> images() {
        return CorpusTest.ids();
    }

    @ParameterizedTest
    @MethodSource("images")
    void it_holds_for_the_images_of_other_programs(String id) throws IOException {
        assertKept(Corpus.open(id));
    }

    /** Mode and sectors that are missing at the end; what follows, whether the directory is Joliet or UDF. */
    static Stream<List<String>> cases() {
        List<List<String>> cases = new ArrayList<>();
        for (String maker : List.of("-R", "-J", "-udf -R")) {
            for (String mode : List.of("MODE1/2352", "MODE2/2352", "MODE1/2048")) {
                cases.add(List.of(maker, mode, "0", "nothing"));
                cases.add(List.of(maker, mode, "151", "nothing"));
            }
        }
        for (String missing : List.of("1", "2", "16", "150", "152", "153", "200")) {
            cases.add(List.of("-R", "MODE1/2352", missing, "nothing"));
            cases.add(List.of("-R", "MODE1/2352", missing, "audio"));
            cases.add(List.of("-R", "MODE1/2352", missing, "data"));
        }
        cases.add(List.of("-R", "MODE1/2352", "0", "audio"));
        cases.add(List.of("-R", "MODE1/2352", "0", "data"));
        return cases.stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void it_holds_for_tracks_that_end_early(List<String> made) throws IOException {
        Path tree = Files.createDirectories(folder.resolve("tree/below"));
        for (int i = 0; i < 12; i++) {
            byte[] content = new byte[100_000];
            Arrays.fill(content, (byte) (i + 1));
            Files.write(tree.resolve("file" + i + ".dat"), content);
        }
        List<String> words = new ArrayList<>(List.of("-quiet", "-o", "made.iso"));
        words.addAll(List.of(made.get(0).split(" ")));
        words.add("tree");
        OtherProgram.succeed(folder, "genisoimage", words.toArray(new String[0]));
        byte[] user = Files.readAllBytes(folder.resolve("made.iso"));
        int sectors = user.length / 2048 - Integer.parseInt(made.get(2));
        assertKept(sheet(made.get(1), made.get(3), user, sectors));
    }

    private Path sheet(String mode, String then, byte[] user, int sectors) throws IOException {
        try (var bin = Files.newOutputStream(folder.resolve("made.bin"))) {
            bin.write(sectors(mode, user, sectors));
            if (then.equals("audio")) {
                byte[] sound = new byte[300 * SECTOR_BYTES];
                for (int i = 0; i < sound.length; i += 2) {
                    sound[i] = (byte) (i / 2 % 100);
                }
                bin.write(sound);
            } else if (then.equals("data")) {
                bin.write(sectors(mode, user, user.length / 2048));
            }
        }
        StringBuilder sheet = new StringBuilder("FILE \"made.bin\" BINARY\n");
        sheet.append("  TRACK 01 ").append(mode).append("\n    INDEX 01 00:00:00\n");
        String next = then.equals("audio") ? "AUDIO" : mode;
        if (!then.equals("nothing")) {
            sheet.append("  TRACK 02 ")
                    .append(next)
                    .append("\n    INDEX 01 ")
                    .append(Msf.ofFrames(sectors))
                    .append('\n');
        }
        return Files.writeString(folder.resolve("made.cue"), sheet);
    }

    private static byte[] sectors(String mode, byte[] user, int count) {
        if (mode.equals("MODE1/2048")) {
            return Arrays.copyOf(user, count * 2048);
        }
        boolean xa = mode.startsWith("MODE2");
        byte[] raw = new byte[count * SECTOR_BYTES];
        for (int i = 0; i < count; i++) {
            System.arraycopy(user, i * 2048, raw, i * SECTOR_BYTES + (xa ? 24 : 16), 2048);
            if (xa) {
                raw[i * SECTOR_BYTES + 18] = 8;
                raw[i * SECTOR_BYTES + 22] = 8;
            }
        }
        if (xa) {
            new SectorBuilder().form1(raw, 0, 0, count);
        } else {
            new SectorBuilder().mode1(raw, 0, 0, count);
        }
        return raw;
    }

    private void assertKept(Path source) throws IOException {
        Path out = Files.createDirectory(folder.resolve("out"));
        Run run = Run.of("iso", source, "-d", out);
        if (run.status() > ExitStatus.WARNINGS) {
            return;
        }
        Set<String> found = found(out);
        try (DiscImage image = Spindle.open(source)) {
            for (Track track : image.disc().tracks()) {
                for (Tree tree : track.mode().isData() ? Volumes.trees(image, track) : List.<Tree>of()) {
                    tree.walk(entry -> assertThere(entry, found, run), new ArrayList<>());
                }
            }
        }
    }

    private static void assertThere(Entry entry, Set<String> found, Run run) throws IOException {
        boolean counts = entry.kind() == Entry.Kind.FILE
                && entry.bytes() > 0
                && entry.content().bytes() > 0;
        String name = entry.path().substring(entry.path().lastIndexOf('/') + 1).replaceAll(";\\d+$", "");
        if (!counts || entry.path().startsWith("[BOOT]") || run.err().contains(name)) {
            return;
        }
        ByteSource content = entry.content().open();
        byte[] bytes = content.read(0, (int) entry.content().bytes());
        assertThat((long) bytes.length)
                .as(entry.path() + " is whole: " + run)
                .isEqualTo(entry.content().bytes());
        assertThat(found).as(entry.path() + ": " + run).contains(Corpus.sha256(bytes));
    }

    /** {@return the hashes of all files that other programs find in ISOs} */
    private Set<String> found(Path isos) throws IOException {
        Set<String> hashes = new HashSet<>();
        int number = 0;
        try (Stream<Path> files = Files.list(isos)) {
            for (Path iso : files.toList()) {
                Path there = Files.createDirectory(folder.resolve("there" + number++));
                OtherProgram.run(there, "7zz", "x", "-y", "-osevenzip", iso.toString());
                Files.createDirectories(there.resolve("bsdtar"));
                OtherProgram.run(there, "bsdtar", "-xf", iso.toString(), "-C", "bsdtar");
                OtherProgram.run(there, "chmod", "-R", "u+rwX", ".");
                try (Stream<Path> all = Files.walk(there)) {
                    for (Path file : all.filter(Files::isRegularFile).toList()) {
                        hashes.add(Corpus.sha256(file));
                    }
                }
            }
        }
        return hashes;
    }
}
