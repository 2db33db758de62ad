// SPDX-License-Identifier: Apache-2.0
package sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The job, with Spark in this process. */
class ImageJobTest {
    private static final Path SAMPLE = Path.of("../mixed.cue").toAbsolutePath().normalize();

    private static SparkSession spark;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() {
        spark = SparkSession.builder()
                .appName("test")
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.adaptive.enabled", false)
                .config("spark.sql.shuffle.partitions", 1)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .getOrCreate();
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "parquet"})
    void each_image_has_a_row_and_what_failed_is_tried_again(String form) throws Exception {
        Path late = folder.resolve("late.iso");
        Path damaged = damaged();
        Path list = Files.write(
                folder.resolve("list"), List.of(SAMPLE.toString(), late.toString(), damaged.toString()));
        String rows = folder.resolve("rows").toString();
        ImageWork verify = new ImageWork("verify", "");
        assertEquals(3, ImageJob.run(spark, list.toString(), rows, form, verify));
        assertEquals(1, count(rows, form, "done AND good"));
        assertEquals(1, count(rows, form, "done AND NOT good AND message = '1 bad sectors'"));
        assertEquals(1, count(rows, form, "NOT done AND message LIKE '%late.iso%'"));

        Files.write(late, new byte[32 * 2048]);
        assertEquals(1, ImageJob.run(spark, list.toString(), rows, form, verify));
        assertEquals(4, count(rows, form, "true"));
        assertEquals(0, ImageJob.run(spark, list.toString(), rows, form, verify));
    }

    @Test
    void images_are_hashed() throws Exception {
        Path list = Files.writeString(folder.resolve("list"), SAMPLE + "\n");
        String rows = folder.resolve("rows").toString();
        assertEquals(1, ImageJob.run(spark, list.toString(), rows, "json", new ImageWork("hash", "")));
        assertEquals(1, count(rows, "json", "good AND message LIKE '%  mixed (Track 1).bin%'"));
    }

    @Test
    void images_are_converted() throws Exception {
        Path list = Files.writeString(folder.resolve("list"), SAMPLE + "\n");
        Path target = folder.resolve("chds");
        String rows = folder.resolve("rows").toString();
        assertEquals(
                1, ImageJob.run(spark, list.toString(), rows, "json", new ImageWork("chd", target.toString())));
        assertEquals(1, count(rows, "json", "good AND work = 'chd'"));
        assertTrue(Files.size(target.resolve("mixed.chd")) > 0);
        try (Stream<Path> files = Files.list(target)) {
            assertEquals(1, files.count());
        }
    }

    private static long count(String rows, String form, String condition) {
        return spark.read().format(form).load(rows).filter(condition).count();
    }

    /** {@return the sample with a byte of its data changed} */
    private Path damaged() throws Exception {
        byte[] bin = Files.readAllBytes(SAMPLE.resolveSibling("mixed.bin"));
        bin[10 * 2352 + 100] ^= 1;
        Files.write(folder.resolve("mixed.bin"), bin);
        return Files.copy(SAMPLE, folder.resolve("damaged.cue"));
    }
}
