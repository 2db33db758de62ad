// SPDX-License-Identifier: Apache-2.0
package spindle.identity.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import spindle.io.CancelledException;

class OrderedDigestsTest {
    private static final int BLOCK = 160 * 2352;

    @Test
    void each_algorithm_gives_the_check_value_of_its_standard() throws Exception {
        OrderedDigests digests = new OrderedDigests(EnumSet.allOf(DigestAlgorithm.class));
        digests.add(0, ByteBuffer.wrap("123456789".getBytes(StandardCharsets.US_ASCII)));
        assertThat(digests.finish())
                .containsEntry(DigestAlgorithm.CRC32, "cbf43926")
                .containsEntry(DigestAlgorithm.MD5, "25f9e794323b453885f5181f1b624d0b")
                .containsEntry(DigestAlgorithm.SHA1, "f7c3bc1d808e04732adf679965ccc34ca7ae3441")
                .containsEntry(
                        DigestAlgorithm.SHA256, "15e2b0d3c33891ebb0f1ef609ec419420c20e320ce94c65fbc8c3312448eb225");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void threads_bring_blocks_in_any_order_near_the_right_one() throws Exception {
        byte[] bytes = new byte[40 * BLOCK + 17];
        new SplittableRandom(7).nextBytes(bytes);
        OrderedDigests digests = new OrderedDigests(EnumSet.of(DigestAlgorithm.MD5, DigestAlgorithm.SHA256));
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            running.add(pool.submit(() -> bring(bytes, digests, next)));
        }
        for (Future<?> each : running) {
            each.get();
        }
        pool.shutdown();
        assertThat(digests.finish())
                .containsEntry(DigestAlgorithm.MD5, hex("MD5", bytes))
                .containsEntry(DigestAlgorithm.SHA256, hex("SHA-256", bytes));
    }

    private static Object bring(byte[] bytes, OrderedDigests digests, AtomicInteger next) throws IOException {
        for (int at = next.getAndAdd(BLOCK); at < bytes.length; at = next.getAndAdd(BLOCK)) {
            digests.add(at, ByteBuffer.wrap(bytes, at, Math.min(BLOCK, bytes.length - at)));
        }
        return "";
    }

    private static String hex(String algorithm, byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
    }

    @Test
    void bytes_that_never_came_are_a_defect() throws Exception {
        OrderedDigests digests = new OrderedDigests(EnumSet.of(DigestAlgorithm.CRC32));
        digests.add(5, ByteBuffer.allocate(3));
        assertThatThrownBy(digests::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void who_waits_is_let_go() throws Exception {
        OrderedDigests digests = new OrderedDigests(EnumSet.of(DigestAlgorithm.CRC32));
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Future<?> far = pool.submit(() -> {
            digests.add(100L * BLOCK, ByteBuffer.allocate(1));
            return "";
        });
        digests.abandon();
        assertThatThrownBy(far::get).hasCauseInstanceOf(CancelledException.class);
        pool.shutdown();
    }
}
