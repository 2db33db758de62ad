// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import spindle.io.Amounts;
import spindle.io.SpindleException;
import spindle.io.UnreadableInputException;
import spindle.report.CollectedImage;
import spindle.report.CollectionJson;
import spindle.report.CommandWords;

/** Tells images as they are done, one line each, and sums them up. Any number of threads tell. */
final class CollectionTally {
    private final Console console;
    private final ImageLine line;
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private int done;
    private int unread;
    private int worst;
    private String separator = "[";

    /** @param line what is shown of an image */
    CollectionTally(Console console, ImageLine line) {
        this.console = console;
        this.line = line;
    }

    /** Takes an image that an earlier run has done. */
    synchronized void addDone(int status) {
        done++;
        worst = Math.max(worst, status);
    }

    /** Takes a file or a folder that cannot be read. */
    synchronized void addUnread(SpindleException problem) {
        unread++;
        worst = Math.max(worst, ExitStatus.UNREADABLE);
        console.err().println(Console.printable(CommandWords.of(problem)));
    }

    /** Takes an image that is done. */
    synchronized void add(ImageRun.Done image, CollectionReport report) {
        CollectedImage collected = image.image();
        statuses.merge(collected.status(), 1, Integer::sum);
        worst = Math.max(worst, collected.status());
        try {
            tell(image);
            report.add(collected);
        } catch (IOException e) {
            worst = Math.max(worst, console.fail(e));
        }
    }

    private void tell(ImageRun.Done image) throws IOException {
        CollectedImage collected = image.image();
        if (console.isJson()) {
            if (console.isArray()) {
                console.out().println(separator);
                separator = ",";
            }
            console.out().println(CollectionJson.line(collected));
            return;
        }
        console.tellMore(collected.messages());
        String told =
                Console.printable(collected.source().image()) + ": " + collected.line() + asides(collected.messages());
        if (line == ImageLine.WHOLE_REPORT || line == ImageLine.NAMED_REPORT) {
            if (line == ImageLine.NAMED_REPORT && !image.report().isEmpty()) {
                console.out().println(Console.printable(collected.source().image()) + ":");
            }
            console.out().print(image.report());
            console.out().flush();
            if (collected.status() > ExitStatus.WARNINGS) {
                console.err().println(told);
            }
        } else if (line == ImageLine.LAST_WORD && collected.status() > ExitStatus.WARNINGS) {
            console.err().println(told);
        } else if (line == ImageLine.LAST_WORD) {
            console.say(told);
        } else {
            console.out().println(told);
        }
    }

    /** {@return how much more was said of an image that matters} */
    private static String asides(List<String> messages) {
        StringBuilder text = new StringBuilder();
        for (String kind : List.of("warning", "damage", "loss")) {
            long count = messages.stream()
                    .filter(each -> each.startsWith(kind + ": "))
                    .count();
            if (count > 0) {
                text.append("; ").append(Amounts.of(count, kind.equals("damage") ? "case of damage" : kind));
            }
        }
        return text.isEmpty() ? "" : text.append(" (-v tells more)").toString();
    }

    /** Says how many images ended how. */
    synchronized int sumUp() throws UnreadableInputException {
        if (console.isArray()) {
            console.out().println(separator.equals("[") ? "[]" : "]");
        }
        int images =
                done + statuses.values().stream().mapToInt(Integer::intValue).sum();
        if (images == 0 && unread == 0) {
            throw new UnreadableInputException(
                    "",
                    "there is no disc image in what was named",
                    "name other folders; --archives looks into archives");
        }
        StringBuilder text = new StringBuilder(Amounts.of(images, "image") + ": ");
        statuses.forEach((status, count) ->
                text.append(count).append(' ').append(meaning(status)).append(", "));
        if (done > 0) {
            text.append(done).append(" done before, ");
        }
        if (unread > 0) {
            text.append(unread).append(" not readable, ");
        }
        console.say(text.substring(0, text.length() - 2));
        return worst;
    }

    private static String meaning(int status) {
        return switch (status) {
            case ExitStatus.DONE -> "good";
            case ExitStatus.WARNINGS -> "with warnings";
            case ExitStatus.UNREADABLE -> "unreadable";
            case ExitStatus.NOT_AN_IMAGE -> "no image, or invalid";
            case ExitStatus.INTEGRITY -> "damaged or incomplete";
            case ExitStatus.LOSS -> "refused because of losses";
            case ExitStatus.OUTPUT -> "not written";
            case ExitStatus.MISMATCH -> "that do not match";
            case ExitStatus.UNSUPPORTED -> "not supported";
            default -> "failed with status " + status;
        };
    }
}
