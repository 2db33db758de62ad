// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Runs command lines one after the other in a folder, as a person would: in a process of its own, whose folder it is. */
final class Shell {
    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");

    private Shell() {}

    /**
     * Runs command lines in a folder.
     *
     * @return for each what it said, with reports and words in the order in which they came
     */
    static List<String> run(Path folder, List<String> commands) throws IOException, InterruptedException {
        Path list = Files.write(Files.createTempFile("commands", ""), commands);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dfile.encoding=UTF-8",
                        "-cp",
                        classPath(),
                        Shell.class.getName(),
                        list.toString())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> said = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(process.getInputStream())) {
            while (said.size() < commands.size()) {
                byte[] bytes = new byte[in.readInt()];
                in.readFully(bytes);
                said.add(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        process.waitFor();
        Files.delete(list);
        return said;
    }

    /** The folder of the process is another one: its classes are named from the root. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Runs the commands of a file. */
    public static void main(String[] args) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(System.out));
        for (String command : Files.readAllLines(Path.of(args[0]))) {
            byte[] said = said(words(command));
            out.writeInt(said.length);
            out.write(said);
        }
        out.flush();
    }

    private static byte[] said(List<String> words) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(both, true, StandardCharsets.UTF_8);
        Console console = new Console(stream, stream, Channels.newChannel(both), Terminals.NONE);
        new CommandLine(console).run(words.toArray(String[]::new));
        return both.toByteArray();
    }

    /** {@return the words of a command line behind the name of the program; quoted ones are one, asterisks stand for files} */
    static List<String> words(String command) throws IOException {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(command);
        while (matcher.find()) {
            boolean quoted = matcher.group(3) == null;
            String word = quoted ? matcher.group(1) == null ? matcher.group(2) : matcher.group(1) : matcher.group(3);
            if (!quoted && word.contains("*")) {
                addMatching(word, words);
            } else {
                words.add(word);
            }
        }
        return words.subList(1, words.size());
    }

    private static void addMatching(String glob, List<String> words) throws IOException {
        Path parent = Path.of(glob).getParent();
        List<String> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                parent == null ? Path.of("") : parent,
                Path.of(glob).getFileName().toString())) {
            files.forEach(file -> found.add(file.toString()));
        }
        found.sort(null);
        words.addAll(found);
    }
}
