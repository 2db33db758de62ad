// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.disc.LbaRange;
import spindle.io.CancelledException;
import spindle.sector.SectorLayout;

class SectorPumpTest {
    private static final Storage STORAGE = Storage.of(SectorLayout.USER_2048);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void every_sector_arrives_once_at_its_place(int threads) throws IOException {
        Sink sink = new Sink();
        List<Transfer> transfers = List.of(
                transfer(0, 0, sink), transfer(0, 1000, sink), transfer(1000, 1000, sink), transfer(1000, 1257, sink));
        Count progress = new Count();
        SectorPump.run(transfers, threads, progress);
        assertThat(sink.sectors).hasSize(1257).doesNotHaveDuplicates();
        assertThat(progress.done.get()).isEqualTo(1257L * 2048).isEqualTo(progress.begun);
        if (threads == 1) {
            assertThat(sink.sectors).isSorted();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void several_sinks_get_their_own(int threads) throws IOException {
        List<Sink> sinks = List.of(new Sink(), new Sink(), new Sink());
        SectorPump.run(
                List.of(
                        transfer(0, 3000, sinks.get(0)),
                        transfer(3000, 3001, sinks.get(1)),
                        transfer(3001, 9000, sinks.get(1)),
                        transfer(9000, 9500, sinks.get(2))),
                threads,
                Progress.NONE);
        assertThat(sinks.get(0).sectors).hasSize(3000).doesNotHaveDuplicates();
        assertThat(sinks.get(1).sectors).hasSize(6000).doesNotHaveDuplicates().contains(3000, 8999);
        assertThat(sinks.get(2).sectors).hasSize(500).doesNotHaveDuplicates();
    }

    /** Each waits for the other to have begun: with one sink after the other nobody would come. */
    @Test
    @Timeout(20)
    void two_workers_begin_with_two_sinks() throws IOException {
        CountDownLatch begun = new CountDownLatch(2);
        SectorPump.run(
                List.of(transfer(0, 5000, new Meeting(begun)), transfer(5000, 10_000, new Meeting(begun))),
                2,
                Progress.NONE);
        assertThat(begun.getCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void what_a_sink_throws_stops_all_and_comes_out(int threads) {
        SectorSink failing = new Sink() {
            @Override
            public void write(int lba, int count, ByteBuffer src) throws IOException {
                throw new IOException("no more");
            }
        };
        assertThatThrownBy(() -> SectorPump.run(List.of(transfer(0, 100_000, failing)), threads, Progress.NONE))
                .isInstanceOf(IOException.class)
                .hasMessage("no more");
    }

    @Test
    void cancelling_stops_the_work() {
        Sink sink = new Sink();
        Count progress = new Count() {
            @Override
            public boolean isCancelled() {
                return done.get() > 10_000_000;
            }
        };
        assertThatThrownBy(() -> SectorPump.run(List.of(transfer(0, 1_000_000, sink)), 2, progress))
                .isInstanceOf(CancelledException.class);
        assertThat(sink.sectors.size()).isLessThan(20_000);
    }

    private static Transfer transfer(int start, int end, SectorSink sink) {
        return new Transfer(new Numbered(), STORAGE, new LbaRange(start, end), Optional.empty(), sink, STORAGE);
    }

    /** Sectors that begin with their number. */
    private static final class Numbered implements SectorSource {
        @Override
        public int start() {
            return 0;
        }

        @Override
        public int end() {
            return Integer.MAX_VALUE;
        }

        @Override
        public void read(int lba, int count, ByteBuffer dst) {
            for (int i = 0; i < count; i++) {
                dst.putInt(lba + i).position(dst.position() + 2044);
            }
        }

        @Override
        public void readSubchannel(int lba, int count, ByteBuffer dst) {}
    }

    /** Keeps the numbers of the sectors that arrive. */
    private static class Sink implements SectorSink {
        final List<Integer> sectors = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void write(int lba, int count, ByteBuffer src) throws IOException {
            for (int i = 0; i < count; i++) {
                assertThat(src.getInt(i * 2048)).isEqualTo(lba + i);
                sectors.add(lba + i);
            }
        }

        @Override
        public void writeSubchannel(int lba, int count, ByteBuffer src) {}
    }

    /** Takes its first sectors when other sinks have some too. */
    private static final class Meeting extends Sink {
        private final CountDownLatch begun;
        private final AtomicBoolean here = new AtomicBoolean();

        Meeting(CountDownLatch begun) {
            this.begun = begun;
        }

        @Override
        public void write(int lba, int count, ByteBuffer src) throws IOException {
            if (here.compareAndSet(false, true)) {
                begun.countDown();
            }
            try {
                begun.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
        }
    }

    /** Counts what it is told. */
    private static class Count implements Progress {
        final AtomicLong done = new AtomicLong();
        private long begun;

        @Override
        public void begin(long bytes) {
            begun = bytes;
        }

        @Override
        public void advance(long bytes) {
            done.addAndGet(bytes);
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }
}
