// SPDX-License-Identifier: Apache-2.0
package spindle.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import spindle.Formats;
import spindle.format.ReadOptions;
import spindle.report.LintSarif;

/** What is written for editors and build servers is as the schema of OASIS demands. */
class SarifSchemaTest {
    private static final Doctor DOCTOR = new Doctor(Formats.BUILT_IN);
    private static final JsonSchema SCHEMA = schema();

    @TempDir
    static Path folder;

    private static SheetFolder files;

    @BeforeAll
    static void files() {
        files = new SheetFolder(folder);
    }

    private static JsonSchema schema() {
        try (InputStream schema = SarifSchemaTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Objects.requireNonNull(schema));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_log_of_each_kind_of_broken_sheet_is_valid(SheetExample example) throws IOException {
        requireValid(List.of(DOCTOR.look(example.in(files), ReadOptions.DEFAULT)));
    }

    @Test
    void a_log_of_many_sheets_and_of_none_is_valid() throws IOException {
        List<Diagnosis> all = new ArrayList<>();
        for (SheetExample example : SheetExample.values()) {
            all.add(DOCTOR.look(example.in(files), ReadOptions.DEFAULT));
        }
        requireValid(all);
        requireValid(List.of());
    }

    @Test
    void names_with_blanks_signs_and_foreign_letters_are_references() throws IOException {
        Path sheet =
                files.sheet("a b#c%20?[\u00e9].cue", "FILE \"gone.bin\" BINARY\nTRACK 01 AUDIO\nINDEX 01 00:00:00\n");
        assertThat(requireValid(List.of(DOCTOR.look(sheet, ReadOptions.DEFAULT))))
                .contains("a%20b%23c%2520%3F%5B");
    }

    @Test
    void the_schema_finds_what_is_wrong() {
        assertThat(SCHEMA.validate("{\"version\": \"2.1.0\"}", InputFormat.JSON))
                .isNotEmpty();
        assertThat(SCHEMA.validate("{\"version\": \"2.0.0\", \"runs\": []}", InputFormat.JSON))
                .isNotEmpty();
    }

    private static String requireValid(List<Diagnosis> diagnoses) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        LintSarif.write(diagnoses, "1.0", new PrintStream(bytes, true, StandardCharsets.UTF_8));
        String log = bytes.toString(StandardCharsets.UTF_8);
        assertThat(SCHEMA.validate(log, InputFormat.JSON)).as(log).isEmpty();
        return log;
    }
}
