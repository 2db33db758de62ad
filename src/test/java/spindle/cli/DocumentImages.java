// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import spindle.sector.RawSector;

/** The images that the commands of the documents are run on. */
final class DocumentImages {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");

    /** A sector that holds a file of game.bin. */
    private static final int CHANGED_SECTOR = 24;

    private DocumentImages() {}

    /** Puts them into a folder. */
    static void make(Path folder) throws IOException {
        copy(Path.of("samples/mixed.bin"), folder.resolve("mixed.bin"));
        copy(Path.of("samples/mixed.cue"), folder.resolve("mixed.cue"));
        sheet("dev-err-flip", "damaged", folder);
        sheet("dev-m1", "game", folder);
        sheet("psx-mkpsxiso", "psx", folder);
        for (String name : List.of("disc.mds", "disc.mdf")) {
            copy(CORPUS.resolve("dev-mds").resolve(name), folder.resolve(name));
        }
        for (String extension : List.of("ccd", "img", "sub")) {
            copy(CORPUS.resolve("dev-ccd/disc." + extension), folder.resolve("clone." + extension));
        }
        copy(CORPUS.resolve("iso-small-jrr/iso-small-jrr.iso"), folder.resolve("files.iso"));
        run("split", folder.resolve("mixed.cue"), "-d", folder.resolve("set"), "-q");
        patch(folder);
        run("convert", folder.resolve("set/mixed.cue"), folder.resolve("disc.nrg"), "--indexes", "all", "-q");
    }

    /** Makes a PPF 3.0 as translators do: it changes a word of the data, and leaves the checksums of its sector alone. */
    private static void patch(Path folder) throws IOException {
        byte[] word = "Bonjour".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer patch = ByteBuffer.allocate(60 + 9 + word.length).order(ByteOrder.LITTLE_ENDIAN);
        patch.put("PPF30".getBytes(StandardCharsets.US_ASCII)).put((byte) 2);
        patch.put(String.format("%-50s", "A translation").getBytes(StandardCharsets.US_ASCII));
        patch.put(new byte[4]); // of a BIN, without a block to compare, without the old bytes
        patch.putLong((long) CHANGED_SECTOR * RawSector.BYTES + RawSector.BODY).put((byte) word.length);
        Files.write(folder.resolve("game.ppf"), patch.put(word).array());
    }

    private static void run(Object... words) {
        Run run = Run.of(words);
        assertThat(run.status()).as(run.err()).isZero();
    }

    /** Copies a sheet and its one BIN under another name. */
    private static void sheet(String sample, String name, Path folder) throws IOException {
        Path sheet = Corpus.open(sample);
        String text = Files.readString(sheet, StandardCharsets.UTF_8);
        String data = text.replaceAll("(?s).*?FILE \"([^\"]*)\".*", "$1");
        copy(sheet.resolveSibling(data), folder.resolve(name + ".bin"));
        Files.writeString(folder.resolve(name + ".cue"), text.replace(data, name + ".bin"));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to);
    }
}
