// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Turns an interrupt into a cancelled conversion, and gives it the time to leave nothing behind. */
final class Interrupts {
    private static final AtomicBoolean INTERRUPTED = new AtomicBoolean();
    private static final AtomicBoolean LISTENING = new AtomicBoolean();
    private static final CountDownLatch FINISHED = new CountDownLatch(1);

    private Interrupts() {}

    /** Begins to listen, where it does not yet. */
    static void listen() {
        if (!LISTENING.compareAndSet(false, true)) {
            return;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(Interrupts::await, "interrupt"));
    }

    /** Runs where the process is told to end. */
    private static void await() {
        if (FINISHED.getCount() == 0) {
            return;
        }
        INTERRUPTED.set(true);
        try {
            FINISHED.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@return whether the user wants to stop} */
    static boolean isInterrupted() {
        return INTERRUPTED.get();
    }

    /** The run is over, however it ended. */
    static void finished() {
        FINISHED.countDown();
    }
}
