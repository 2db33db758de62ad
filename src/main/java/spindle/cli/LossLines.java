// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import spindle.format.Loss;
import spindle.io.Amounts;
import spindle.io.Remedy;
import spindle.report.CommandWords;

/** Losses as lines: whole tracks in one line, and of many losses of one kind the first, unless all are asked for. */
final class LossLines {
    private final Alike.Telling telling;

    LossLines(Alike.Telling telling) {
        this.telling = telling;
    }

    /**
     * {@return lines for losses}
     *
     * @param subject what a line begins with: {@code loss}
     * @param remedy what keeps tracks; empty where the losses themselves say it
     */
    List<String> of(String subject, List<Loss> losses, String remedy) {
        Predicate<Loss> isFolded = loss -> loss.kind() == Loss.Kind.TRACK
                && loss.remedy().action() != Remedy.Action.RAW_SECTORS
                && telling == Alike.Telling.SOME;
        List<Loss> tracks = losses.stream().filter(isFolded).toList();
        List<Loss> others = losses.stream().filter(isFolded.negate()).toList();
        List<String> lines = new ArrayList<>();
        if (!tracks.isEmpty()) {
            lines.add(subject + ": " + tracks(tracks, remedy));
        }
        lines.addAll(Alike.lines(others, LossLines::kind, loss -> subject + ": " + CommandWords.of(loss), telling));
        return lines;
    }

    private static String kind(Loss loss) {
        return loss.kind() + Alike.form(loss.message());
    }

    private static String tracks(List<Loss> tracks, String remedy) {
        long sectors = tracks.stream().mapToLong(Loss::count).sum();
        List<Integer> numbers = tracks.stream().map(Loss::track).toList();
        return (tracks.size() == 1 ? "track " : "tracks ") + Amounts.ranges(numbers) + " ("
                + Amounts.of(sectors, "sector") + "); " + remedy + " keeps " + Amounts.them(tracks.size());
    }
}
