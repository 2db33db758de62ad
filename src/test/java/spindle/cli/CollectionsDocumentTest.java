// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import spindle.sector.RawSector;

/** The recipes of docs/collections.md do what they say. */
@Tag("oracle")
@Timeout(120)
class CollectionsDocumentTest {
    @TempDir
    Path folder;

    @Test
    void gnu_parallel_verifies_all_images_and_then_those_that_failed() throws Exception {
        assumeThat(isGnuParallel()).as("GNU parallel is not here").isTrue();
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path spindle = Files.writeString(
                bin.resolve("spindle"),
                "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' -XX:TieredStopAtLevel=1 -cp '"
                        + classPath() + "' spindle.cli.Main \"$@\"\n");
        assertThat(spindle.toFile().setExecutable(true)).isTrue();
        Path discs = Files.createDirectories(folder.resolve("discs/a b"));
        String track = "TRACK 01 MODE1/2352\nINDEX 01 00:00:00\n";
        MadeDisc.sheet(discs, "it's good", MadeDisc.mode1(0, 20), track);
        byte[] damaged = MadeDisc.mode1(0, 20);
        damaged[3 * RawSector.BYTES + 100] ^= 1;
        MadeDisc.sheet(discs, "damaged", damaged, track);

        assertThat(run(recipe())).isEqualTo(1);
        assertThat(Files.readString(folder.resolve("it's good.txt"))).contains("20 sectors checked, no errors");
        assertThat(Files.readString(folder.resolve("damaged.txt"))).contains("1 bad");

        MadeDisc.sheet(discs, "damaged", MadeDisc.mode1(0, 20), track);
        Files.delete(folder.resolve("it's good.txt"));
        assertThat(run(recipe())).isZero();
        assertThat(Files.readString(folder.resolve("damaged.txt"))).contains("20 sectors checked, no errors");
        assertThat(folder.resolve("it's good.txt")).doesNotExist();
    }

    private static String classPath() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** {@return the first recipe with GNU parallel} */
    private static String recipe() throws IOException {
        Matcher block = Pattern.compile("```sh\n(find discs.*?parallel.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/collections.md")));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }

    private int run(String script) throws Exception {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", script).directory(folder.toFile());
        shell.environment().merge("PATH", folder.resolve("bin").toString(), (path, own) -> own + ":" + path);
        shell.redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile());
        return shell.start().waitFor();
    }

    /** {@return whether the parallel on the PATH is GNU's: moreutils has another} */
    private static boolean isGnuParallel() throws InterruptedException {
        try {
            Process version = new ProcessBuilder("parallel", "--version")
                    .redirectErrorStream(true)
                    .start();
            String text = new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return version.waitFor() == 0 && text.contains("GNU parallel");
        } catch (IOException e) {
            return false;
        }
    }
}
