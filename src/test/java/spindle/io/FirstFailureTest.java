// SPDX-License-Identifier: Apache-2.0
package spindle.io;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FirstFailureTest {
    private final FirstFailure failure = new FirstFailure();

    static Throwable[] reasons() {
        return new Throwable[] {
            new IOException("disk"), new IllegalStateException("defect"), new OutOfMemoryError("heap"),
        };
    }

    @Test
    void nothing_is_thrown_where_nothing_failed() throws IOException {
        failure.rethrow();
        assertFalse(failure.isThere());
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void the_first_reason_is_thrown_as_it_is(Throwable reason) {
        failure.take(reason);
        failure.take(new IOException("later"));
        assertTrue(failure.isThere());
        assertSame(reason, assertThrows(reason.getClass(), failure::rethrow));
    }
}
