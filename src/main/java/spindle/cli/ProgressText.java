// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBarRenderer;
import me.tongfei.progressbar.ProgressState;

/** The words of the progress line: {@code  45%, 380 of 845 MB, 120 MB/s, 0:04 left}. What is not known is left out. */
final class ProgressText implements ProgressBarRenderer {
    private static final double MEGABYTE = 1_000_000;

    /** Milliseconds after which a rate means something. */
    private static final long KNOWN = 100;

    @Override
    public String render(ProgressState progress, int width) {
        String text = text(progress.getCurrent(), progress.getMax(), progress.getTotalElapsed());
        return text.substring(0, Math.min(text.length(), Math.max(0, width)));
    }

    /** {@return the words for so many bytes of all, done in so long} */
    static String text(long done, long all, Duration elapsed) {
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT, "%3d%%, %s of %s MB", 100 * done / Math.max(all, 1), megabytes(done), megabytes(all)));
        long millis = elapsed.toMillis();
        if (millis >= KNOWN && done > 0) {
            double rate = done * 1000.0 / millis;
            Duration left = Duration.ofSeconds(Math.round((all - done) / rate));
            text.append(String.format(
                    Locale.ROOT,
                    ", %s MB/s, %d:%02d left",
                    megabytes(Math.round(rate)),
                    left.toMinutes(),
                    left.toSecondsPart()));
        }
        return text.toString();
    }

    private static String megabytes(long bytes) {
        String format = bytes < 10 * MEGABYTE ? "%.1f" : "%.0f";
        return String.format(Locale.ROOT, format, bytes / MEGABYTE);
    }
}
