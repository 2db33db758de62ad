// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;
import spindle.image.Progress;

/** One line of progress on a terminal, with bytes, rate and time left, once work has lasted for a while. */
final class ProgressLine implements Progress, AutoCloseable {
    /** Nanoseconds after which work is long enough for a line. */
    private static final long PATIENCE = 700_000_000L;

    private final boolean shown;
    private final boolean atOnce;
    private final long started = System.nanoTime();
    private final AtomicLong done = new AtomicLong();
    private long bytes;
    private @Nullable ProgressBar bar;

    private ProgressLine(boolean shown, boolean atOnce) {
        this.shown = shown;
        this.atOnce = atOnce;
    }

    /** {@return a line, or none, as the options and the terminal say} */
    static ProgressLine of(Console console, ReadingOptions flags) {
        boolean always = flags.work.progress.equals("always");
        boolean terminal =
                flags.work.progress.equals("auto") && console.terminals().err();
        return new ProgressLine(!flags.general.quiet && (always || terminal), always);
    }

    /** Checks the word for when to show it. */
    static void requireKnown(String word) throws UsageException {
        if (!word.equals("auto") && !word.equals("always") && !word.equals("never")) {
            throw new UsageException("--progress " + word, "say auto, always or never");
        }
    }

    @Override
    public void begin(long total) {
        bytes = total;
    }

    @Override
    public void advance(long more) {
        long now = done.addAndGet(more);
        if (shown && bytes > 0 && (atOnce || System.nanoTime() - started > PATIENCE)) {
            show(now);
        }
    }

    private synchronized void show(long now) {
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setInitialMax(bytes)
                    .setRenderer(new ProgressText())
                    .setUpdateIntervalMillis(200)
                    .startsFrom(0, Duration.ofNanos(System.nanoTime() - started))
                    .build();
        }
        bar.stepTo(now);
    }

    @Override
    public boolean isCancelled() {
        return Interrupts.isInterrupted();
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
