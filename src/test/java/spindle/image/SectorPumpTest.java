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
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
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
