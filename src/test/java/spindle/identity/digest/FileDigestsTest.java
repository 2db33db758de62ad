// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.image.Progress;
import spindle.io.ByteSource;

class FileDigestsTest {
    private static final EnumSet<DigestAlgorithm> ALL = EnumSet.allOf(DigestAlgorithm.class);
    private static final long BYTES = 20 * 160 * 2352L + 17;

    /** What happens where a byte is read. */
    private interface Fault {
        void at() throws IOException;
    }

    /** A source of zeroes, in which something happens where one byte is read. */
    private record Zeroes(long length, long bad, Fault fault) implements ByteSource {
        @Override
        public String name() {
            return "zeroes";
        }

        @Override
        public int read(long offset, ByteBuffer dst) throws IOException {
            int count = dst.remaining();
            if (offset <= bad && bad < offset + count) {
                fault.at();
            }
            dst.put(new byte[count]);
            return count;
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void the_checksums_do_not_depend_on_the_number_of_threads(int threads) throws IOException {
        Zeroes source = new Zeroes(BYTES, -1, () -> {});
        Map<DigestAlgorithm, String> one = FileDigests.of(source, ALL, 1, Progress.NONE);
        assertEquals(one, FileDigests.of(source, ALL, threads, Progress.NONE));
    }

    @Test
    void a_block_that_cannot_be_read_lets_go_the_threads_that_wait_for_it() {
        Zeroes source = new Zeroes(BYTES, 5, () -> {
            throw new IOException("bad block");
        });
        assertEquals(
                "bad block",
                assertThrows(IOException.class, () -> FileDigests.of(source, ALL, 3, Progress.NONE))
                        .getMessage());
    }

    @Test
    void a_defect_of_one_thread_does_not_keep_the_others_waiting() {
        Zeroes source = new Zeroes(BYTES, 5, () -> {
            throw new OutOfMemoryError("direct memory");
        });
        assertThrows(OutOfMemoryError.class, () -> FileDigests.of(source, ALL, 3, Progress.NONE));
    }
}
