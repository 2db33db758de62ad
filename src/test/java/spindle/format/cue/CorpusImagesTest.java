// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Storage;
import spindle.io.SpindleException;
import spindle.sector.SectorLayout;

/** Every fact recorded for the sample images is found. */
class CorpusImagesTest {
    private static final Path IMAGES = Path.of("src/test/resources/corpus");
    private static final Path FACTS = IMAGES.resolve("expected.tsv");

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> images_are_what_was_recorded() throws IOException {
        Map<String, List<String[]>> facts = new LinkedHashMap<>();
        for (String line : Files.readAllLines(FACTS)) {
            String[] fact = line.split("\t");
            if (isOfSheet(fact[0]) && isAskedHere(fact[1])) {
                facts.computeIfAbsent(fact[0], id -> new ArrayList<>()).add(fact);
            }
        }
        List<DynamicTest> tests = new ArrayList<>();
        facts.forEach((id, rows) -> tests.add(DynamicTest.dynamicTest(id, () -> check(sheet(id), rows))));
        return tests;
    }

    /** {@return whether an image is one of sheet and files} */
    private static boolean isOfSheet(String id) {
        return id.startsWith("cue-")
                || List.of(
                                "dev-2336",
                                "dev-audio-eac",
                                "dev-audio-htoa",
                                "dev-err-flip",
                                "dev-m1",
                                "dev-mixed-redump",
                                "dev-mixed-single",
                                "dev-trunc",
                                "dev-xa",
                                "psx-mkpsxiso")
                        .contains(id);
    }

    /** {@return whether a fact is about the disc and its raw sectors, not about what is made of them} */
    private static boolean isAskedHere(String key) {
        return key.equals("verdict")
                || key.matches("tracks|sessions|leadout|catalog|title|performer|sha256_all_stored_raw")
                || key.matches("track\\.\\d+\\.(index\\.\\d+|session|kind|lba|msf|sectors|isrc|flags|title|performer)")
                || key.matches("track\\.\\d+\\.(pregap_stored|pregap_virtual|postgap_virtual|sha256_raw)");
    }

    /** {@return the sheet of an image} The file system of a checkout need not have the name with the accent. */
    private Path sheet(String id) throws IOException {
        Path own = IMAGES.resolve(id);
        if (id.equals("cue-latin1")) {
            Path copy = Files.createDirectories(folder.resolve(id));
            Files.copy(own.resolve("k.cue"), copy.resolve("k.cue"));
            URI accented = URI.create(copy.toUri() + "caf%C3%A9.bin");
            Files.copy(IMAGES.resolve("cue-text/k.bin"), Path.of(accented));
            return copy.resolve("k.cue");
        }
        if (!Files.isDirectory(own)) {
            return IMAGES.resolve("cue-text").resolve(id + ".cue");
        }
        try (DirectoryStream<Path> sheets = Files.newDirectoryStream(own, "*.cue")) {
            return sheets.iterator().next();
        }
    }

    private static void check(Path sheet, List<String[]> facts) throws IOException {
        String verdict = facts.get(0)[2];
        if (verdict.equals("error")) {
            assertThatThrownBy(() -> new CueReader().open(sheet, ReadOptions.DEFAULT))
                    .isInstanceOf(SpindleException.class)
                    .hasMessageStartingWith(sheet.getFileName().toString());
            return;
        }
        try (DiscImage image = new CueReader().open(sheet, ReadOptions.DEFAULT)) {
            if (verdict.equals("ok")) {
                assertThat(image.findings()).noneMatch(f -> f.severity() != Finding.Severity.NOTE);
            }
            for (String[] fact : facts.subList(1, facts.size())) {
                if (!fact[1].contains("sha256") || stored(image)) {
                    assertThat(fact(image, fact[1])).as(fact[1]).isEqualTo(fact[2]);
                }
            }
        } catch (SpindleException e) {
            assertThat(verdict).as(e.getMessage()).contains("error");
        }
    }

    /** {@return whether all tracks are stored as raw sectors, which is what the recorded hashes are of} */
    private static boolean stored(DiscImage image) {
        return image.disc().tracks().stream().allMatch(t -> image.storage(t).layout() == SectorLayout.RAW_2352);
    }

    private static String fact(DiscImage image, String key) throws IOException {
        Disc disc = image.disc();
        return switch (key) {
            case "tracks" -> "" + disc.tracks().size();
            case "sessions" -> "" + disc.sessions().size();
            case "leadout" -> "" + disc.leadOut();
            case "catalog" -> disc.mcn().orElseThrow().digits();
            case "title" -> disc.text().of(0).getOrDefault(CdText.Field.TITLE, "");
            case "performer" -> disc.text().of(0).getOrDefault(CdText.Field.PERFORMER, "");
            case "sha256_all_stored_raw" -> {
                MessageDigest digest = sha256();
                for (Track track : disc.tracks()) {
                    add(digest, image, track, track.range());
                }
                yield HexFormat.of().formatHex(digest.digest());
            }
            default -> {
                String[] parts = key.split("\\.", 3);
                Track track = disc.tracks().get(Integer.parseInt(parts[1]) - 1);
                yield ofTrack(image, track, parts[2]);
            }
        };
    }

    private static String ofTrack(DiscImage image, Track track, String key) throws IOException {
        Storage storage = image.storage(track);
        int storedGap = storage.storedCount(track.pregap());
        return switch (key) {
            case "session" -> "" + image.disc().sessionOf(track).number();
            case "kind" -> track.mode().name().replace("MODE", "M");
            case "lba" -> "" + track.index1();
            case "msf" -> Msf.ofLba(track.index1());
            case "pregap_stored" -> "" + storedGap;
            case "pregap_virtual" -> "" + (track.pregap().count() - storedGap);
            case "postgap_virtual" -> "" + (track.body().count() - storage.storedCount(track.body()));
            case "sectors" -> "" + track.body().count();
            case "isrc" -> track.isrc().orElseThrow().code();
            case "flags" ->
                String.join(" ", track.control().stream().map(ControlFlag::word).toList());
            case "title", "performer" ->
                image.disc()
                        .text()
                        .of(track.number())
                        .getOrDefault(CdText.Field.valueOf(key.toUpperCase(Locale.ROOT)), "");
            case "sha256_raw" -> {
                MessageDigest digest = sha256();
                add(digest, image, track, track.body());
                yield HexFormat.of().formatHex(digest.digest());
            }
            default -> {
                int number = Integer.parseInt(key.substring("index.".length()));
                yield ""
                        + track.indexes().stream()
                                .filter(i -> i.number() == number)
                                .map(Index::lba)
                                .findFirst()
                                .orElse(-1);
            }
        };
    }

    private static void add(MessageDigest digest, DiscImage image, Track track, LbaRange range) throws IOException {
        for (LbaRange part : image.storage(track).stored(range)) {
            ByteBuffer sectors = ByteBuffer.allocate(part.count() * 2352);
            image.sectors(track).read(part.start(), part.count(), sectors);
            digest.update(sectors.flip());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
