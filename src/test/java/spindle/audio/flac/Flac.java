// SPDX-License-Identifier: Apache-2.0
package spindle.audio.flac;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The reference codec as an oracle: the {@code flac} command. */
final class Flac {
    private static final boolean THERE = isThere();

    private final Path directory;

    /** Works in a directory; the test is skipped if the command is not there. */
    Flac(Path directory) {
        this.directory = directory;
        Assumptions.assumeTrue(THERE, "flac is not installed");
    }

    private static boolean isThere() {
        try {
            return new ProcessBuilder("flac", "--version")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Encodes with the given options. */
    byte[] encode(byte[] pcm, PcmFormat format, String... options) throws Exception {
        Path raw = Files.write(directory.resolve("in.raw"), pcm);
        Path flac = directory.resolve("out.flac");
        List<String> command = new ArrayList<>(List.of("flac", "--silent", "--force"));
        command.addAll(List.of(options));
        command.addAll(List.of(
                "--force-raw-format",
                "--endian=little",
                "--sign=signed",
                "--channels=" + format.channels(),
                "--bps=" + format.bitsPerSample(),
                "--sample-rate=" + format.sampleRate(),
                "--output-name=" + flac,
                raw.toString()));
        run(command);
        return Files.readAllBytes(flac);
    }

    /** Decodes, MD5 and all. */
    byte[] decode(byte[] flac) throws Exception {
        Path in = Files.write(directory.resolve("in.flac"), flac);
        Path out = directory.resolve("out.raw");
        run(List.of(
                "flac",
                "--silent",
                "--force",
                "--decode",
                "--warnings-as-errors",
                "--force-raw-format",
                "--endian=little",
                "--sign=signed",
                "--output-name=" + out,
                in.toString()));
        return Files.readAllBytes(out);
    }

    /** {@return what metaflac says with the given options} */
    String metadata(byte[] flac, String... options) throws Exception {
        Path in = Files.write(directory.resolve("in.flac"), flac);
        List<String> command = new ArrayList<>(List.of("metaflac"));
        command.addAll(List.of(options));
        command.add(in.toString());
        return run(command);
    }

    private static String run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + ": " + said);
        }
        return said;
    }
}
