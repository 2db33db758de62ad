// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Runs the everyday commands on a small image, so that a JVM learns which classes they need and writes them into the archive
 * that the launcher starts with ({@code lib/make-archive}). The program itself never calls it.
 */
final class Training {
    private Training() {}

    /**
     * Runs the commands one after another. One that fails teaches less, and nothing else happens.
     *
     * @param args a CUE sheet to work on, and a folder that receives what is written
     */
    public static void main(String[] args) throws IOException {
        Archive.discardIfRefused();
        Path folder = Files.createDirectories(Path.of(args[1]));
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
            for (List<String> command : commands(args[0], folder)) {
                Console console = new Console(
                        nowhere, nowhere, Channels.newChannel(OutputStream.nullOutputStream()), Terminals.NONE);
                Main.run(console, command.toArray(String[]::new));
            }
        }
        Interrupts.finished();
    }

    private static List<List<String>> commands(String sheet, Path folder) {
        String iso = folder.resolve("out.iso").toString();
        return List.of(
                List.of("--version"),
                List.of("--help"),
                List.of("formats"),
                List.of("info", sheet),
                List.of("iso", sheet, "-o", iso, "-f", "--progress", "always"),
                List.of("iso", sheet, "-o", iso, "-f", "-q", "--no-check"),
                List.of("ls", sheet),
                List.of("ls", sheet, "-l"),
                List.of("extract", sheet, "-d", at(folder, "files"), "-f", "-q"),
                List.of("verify", sheet),
                List.of("verify", "-r", sheet),
                List.of("compare", sheet, sheet),
                List.of("hash", sheet, "-a", "crc32,md5,sha1"),
                List.of("split", sheet, "-d", at(folder, "split"), "-f", "-q"),
                List.of("merge", sheet, "-d", at(folder, "merge"), "-f", "-q"),
                List.of("convert", sheet, at(folder, "dry.cue"), "-n"),
                List.of("convert", sheet, at(folder, "converted.cue"), "-f", "-q"),
                List.of("convert", sheet, at(folder, "converted.ccd"), "-f", "-q"),
                List.of("convert", sheet, at(folder, "converted.mds"), "-f", "-q"),
                List.of("convert", sheet, at(folder, "converted.nrg"), "-f", "-q"),
                List.of("convert", sheet, at(folder, "converted.toc"), "-f", "-q"),
                List.of("bin", iso, "-d", at(folder, "bin"), "-f", "-q"),
                List.of("rip", sheet, "-d", at(folder, "rip"), "-f", "-q"),
                List.of("rip", sheet, "-F", "flac", "-d", at(folder, "rip"), "-f", "-q"),
                List.of("rip", sheet, "-F", "aiff", "-d", at(folder, "rip"), "-f", "-q"),
                List.of("repair", sheet, at(folder, "repaired.cue"), "-f", "-q"));
    }

    private static String at(Path folder, String name) {
        return folder.resolve(name).toString();
    }
}
