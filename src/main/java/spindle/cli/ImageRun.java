// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spindle.format.PlannedFile;
import spindle.open.FoundImage;
import spindle.report.CollectedImage;

/** One image of a run over many: what its verb says is kept, and told when it is done. */
final class ImageRun {
    private static final String FAILURE = "spindle: ";

    private final VerbCall call;
    private final FoundImage image;
    private final CollectedImage.Source source;
    private final Console console;
    private final ByteArrayOutputStream reports = new ByteArrayOutputStream();
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();

    ImageRun(VerbCall call, FoundImage image, CollectedImage.Source source, Console console) {
        this.call = call;
        this.image = image;
        this.source = source;
        this.console = console;
    }

    /**
     * What came of an image.
     *
     * @param image in short, as a report has it
     * @param report what its verb put on standard output
     */
    record Done(CollectedImage image, String report) {}

    /** {@return what came of it} */
    Done run() {
        long begun = System.nanoTime();
        Console own = console.within(stream(reports), stream(words));
        int status = new CommandLine(own).guard(() -> {
            Verb verb = call.on(image.path(), image.folder(), 1);
            own.follow(verb.options().general);
            return verb.run(own);
        });
        double seconds = (System.nanoTime() - begun) / 1e9;
        String report = reports.toString(StandardCharsets.UTF_8);
        List<String> said = words.toString(StandardCharsets.UTF_8).lines().toList();
        List<PlannedFile> outputs = own.written().stream()
                .map(file -> file.path().toAbsolutePath())
                .filter(path -> path.toFile().isFile())
                .map(path -> new PlannedFile(path, path.toFile().length()))
                .toList();
        String line = line(report, said, own.isJson());
        List<String> messages = new ArrayList<>(said);
        CollectedImage collected = new CollectedImage(
                source, status, Math.rint(seconds * 1e3) / 1e3, line, messages, outputs, own.isJson() ? report : "");
        return new Done(collected, report);
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    /** {@return what is shown of it: why it failed, or the line of its verb} */
    private String line(String report, List<String> said, boolean json) {
        for (String each : said) {
            if (each.startsWith(FAILURE)) {
                return withoutName(each.substring(FAILURE.length()));
            }
        }
        ImageLine line = Verbs.named(call.verb()).orElseThrow().line();
        List<String> lines =
                line == ImageLine.LAST_WORD || json ? said : report.lines().toList();
        if (lines.isEmpty()) {
            return "done";
        }
        return withoutName(lines.get(line == ImageLine.FIRST_OF_REPORT ? 0 : lines.size() - 1));
    }

    private String withoutName(String text) {
        for (Path file : image.files()) {
            String name = Console.printable(file.toString()) + ": ";
            if (text.startsWith(name)) {
                return text.substring(name.length());
            }
        }
        return text;
    }
}
