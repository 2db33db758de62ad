// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Why work that several threads share has failed: of several reasons the first. Any thread may tell one, and ask. */
public final class FirstFailure {
    private final AtomicReference<@Nullable Throwable> reason = new AtomicReference<>();

    /** Takes a reason, where there is none yet. */
    public void take(Throwable thrown) {
        reason.compareAndSet(null, thrown);
    }

    /** {@return whether there is a reason} */
    public boolean isThere() {
        return reason.get() != null;
    }

    /**
     * Throws the reason, where there is one.
     *
     * @throws IOException where the reason is one
     */
    public void rethrow() throws IOException {
        Throwable thrown = reason.get();
        if (thrown instanceof IOException problem) {
            throw problem;
        }
        if (thrown instanceof RuntimeException defect) {
            throw defect;
        }
        if (thrown instanceof Error defect) {
            throw defect;
        }
        if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
    }
}
