// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.Spindle;
import spindle.disc.Track;
import spindle.image.DiscImage;

/** Every report for programs is as its schema says. */
class JsonSchemaTest {
    private static final JsonSchema SCHEMA = schema();

    @TempDir
    Path folder;

    private static JsonSchema schema() {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(Path.of("docs/json-schema.json")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev-mixed-single",
                "dev-mixed-redump",
                "dev-audio-htoa",
                "dev-xa",
                "psx-mkpsxiso",
                "iso-small-jrr",
                "udf-tiny",
                "dev-err-flip",
                "dev-trunc",
                "cue-empty",
                "cue-case-mismatch"
            })
    void reports_are_as_the_schema_says(String id) {
        Path image = Corpus.open(id);
        requireValid(Run.of("info", "--json", image));
        requireValid(Run.of("info", "--json", "--ids", image));
        requireValid(Run.of("verify", "--json", image));
        requireValid(Run.of("hash", "--json", image));
        requireValid(Run.of("hash", "--json", image, "--as", "stored"));
        requireValid(Run.of("iso", "--json", image, "-d", folder.resolve("iso")));
        requireValid(Run.of("iso", "--json", image, "-d", folder.resolve("cut"), "--form2", "cut", "--prove"));
        requireValid(Run.of("ls", "--json", image));
        requireValid(Run.of("extract", "--json", image, "-d", folder.resolve("files")));
        requireValid(Run.of("split", "--json", image, "-d", folder.resolve("split")));
        requireValid(Run.of("convert", "--json", image, folder.resolve("x.iso")));
        Path chd = folder.resolve("x.chd");
        requireValid(Run.of("convert", "--json", image, chd));
        requireValid(Run.of("info", "--json", chd));
        requireValid(Run.of("repair", "--json", image, folder.resolve("mended.cue")));
    }

    @Test
    void what_a_dat_and_a_list_say_is_as_the_schema_says() throws IOException {
        Path image = Corpus.open("dev-mixed-redump");
        Path dat = Files.writeString(
                folder.resolve("a.dat"),
                "<datafile>" + Run.of("hash", image, "--dat-entry").out() + "</datafile>");
        requireValid(Run.of("hash", "--json", image, "--dat", dat));
        requireValid(Run.of("hash", "--json", Corpus.open("dev-m1"), "--dat", dat));
        requireValid(Run.of("info", "--json", image, "--dat", dat));
        requireValid(Run.of("verify", "--json", image, "--dat", dat));
        Path list = folder.resolve("list");
        Run.of("hash", image, "-o", list);
        requireValid(Run.of("hash", "--json", image, "--check", list));
    }

    @Test
    void formats_are_as_the_schema_says() {
        requireValid(Run.of("formats", "--json"));
    }

    @Test
    void images_of_folders_are_as_the_schema_says() {
        Path corpus = Corpus.open("dev-m1").resolveSibling("");
        requireValid(Run.of("verify", "--json", "-r", corpus));
        requireValid(Run.of("convert", "--json", "-r", corpus, "-d", folder.resolve("ccd"), "-F", "ccd"));
        requireValid(Run.of("convert", "--json", "-r", corpus, "-d", folder.resolve("ccd"), "-F", "ccd"));
    }

    @Test
    void what_is_said_of_sheets_is_as_the_schema_says() {
        for (String id : List.of("cue-case-mismatch", "cue-missing-file", "dev-mixed-single", "dev-ccd")) {
            requireValid(Run.of("cue", "lint", "--json", Corpus.open(id)));
            requireValid(Run.of("cue", "fix", "--json", Corpus.open(id)));
        }
        requireValid(Run.of("cue", "make", "--json", Corpus.folder("dev-mixed-redump"), "-o", "-"));
    }

    @Test
    void comparisons_are_as_the_schema_says() {
        Path image = Corpus.open("dev-mixed-redump");
        requireValid(Run.of("compare", "--json", image, image));
        requireValid(Run.of("compare", "--json", image, Corpus.open("dev-audio-htoa")));
        requireValid(Run.of("compare", "--json", Corpus.open("dev-xa"), Corpus.open("psx-mkpsxiso")));
        requireValid(Run.of("compare", "--json", Corpus.open("dev-m1"), Corpus.open("dev-err-flip")));
    }

    @Test
    void several_images_give_one_array() {
        requireValid(Run.of("info", "--json", Corpus.open("dev-m1"), Corpus.open("cue-empty"), Corpus.open("dev-xa")));
    }

    @Test
    void with_json_lines_each_image_has_a_line() {
        Run run = Run.of("info", "--jsonl", Corpus.open("dev-m1"), Corpus.open("cue-empty"), Corpus.open("dev-xa"));
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(SCHEMA.validate(line, InputFormat.JSON)).isEmpty());
        assertThat(Json.text(Json.object(lines.get(2)), "image"))
                .isEqualTo(Corpus.open("dev-xa").toString());
        assertThat(Json.text(Json.object(lines.get(1)), "error")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info --json",
                "--json",
                "--json nope",
                "nope --json",
                "info --json --wrong",
                "info --jsonl -t",
                "iso x.cue --json -j 0"
            })
    void a_wrong_command_line_is_a_document_too(String words) {
        Run run = Run.of((Object[]) words.split(" "));
        assertThat(run.status()).isEqualTo(ExitStatus.USAGE);
        requireValid(run);
        Map<String, Object> document = Json.object(run.out());
        assertThat(Json.number(document, "status")).isEqualTo(ExitStatus.USAGE);
        assertThat("spindle: " + Json.text(document, "error") + "\n").isEqualTo(run.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev-mixed-single", "dev-mixed-redump", "dev-ccd", "dev-mds", "dev-nrg", "dev-audio-htoa"})
    void the_sectors_of_a_track_lie_where_the_report_says(String id) throws IOException {
        Path path = Corpus.open(id);
        Map<String, Object> document =
                Json.object(Run.of("info", "--json", path).out());
        List<Map<String, Object>> tracks = Json.list(document, "sessions").stream()
                .flatMap(session -> Json.list(session, "tracks").stream())
                .toList();
        try (DiscImage image = Spindle.open(path)) {
            for (Map<String, Object> track : tracks) {
                Track meant = image.disc().tracks().get(Json.number(track, "number") - 1);
                List<Map<String, Object>> stored = Json.list(track, "stored");
                assertThat(stored).isNotEmpty();
                for (Map<String, Object> part : stored) {
                    requireSector(image, meant, part);
                }
            }
        }
    }

    private static void requireSector(DiscImage image, Track track, Map<String, Object> part) throws IOException {
        ByteBuffer sector = ByteBuffer.allocate(image.storage(track).layout().bytes());
        image.sectors(track).read(Json.number(part, "lba"), 1, sector);
        byte[] file = Files.readAllBytes(Path.of(Json.text(part, "file")));
        int offset = Json.number(part, "offset");
        assertThat(Arrays.copyOfRange(file, offset, offset + sector.capacity())).isEqualTo(sector.array());
        assertThat(Json.number(part, "bytes")).isEqualTo(Json.number(part, "count") * Json.number(part, "sectorBytes"));
        assertThat(offset + Json.number(part, "bytes")).isLessThanOrEqualTo(file.length);
    }

    @Test
    void the_schema_can_fail() {
        assertThat(SCHEMA.validate("{\"format\": 7}", InputFormat.JSON)).isNotEmpty();
    }

    static void requireValid(Run run) {
        assertThat(SCHEMA.validate(run.out(), InputFormat.JSON)).as(run.out()).isEmpty();
    }
}
