// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import spindle.sector.RawSector;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the EDC of one sector costs: folded, by table, and in the lengths of the three kinds of sectors. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
public class EdcBenchmark {
    private static final int SECTORS = 256;

    private final byte[] raw = new byte[SECTORS * RawSector.BYTES];
    private final Edc edc = new Edc();
    private final SectorWords words = new SectorWords();
    private final EdcOfWords ofWords = new EdcOfWords();

    /** Fills the sectors with noise. */
    @Setup
    public void fill() {
        new SplittableRandom(1).nextBytes(raw);
    }

    /** {@return the EDC of 2064 bytes of each sector, XORed} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public int mode1() {
        return all(0, RawSector.MODE1_EDC);
    }

    /** {@return the EDC of 2056 bytes of each sector, XORed} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public int form1() {
        return all(RawSector.SUBHEADER, RawSector.FORM1_EDC - RawSector.SUBHEADER);
    }

    /** {@return the EDC of 2332 bytes of each sector, XORed} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public int form2() {
        return all(RawSector.SUBHEADER, RawSector.FORM2_EDC - RawSector.SUBHEADER);
    }

    /** {@return the EDC of 2064 bytes of each sector, XORed, where they have been loaded as words} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public int mode1_of_words() {
        int result = 0;
        for (int i = 0; i < SECTORS; i++) {
            result ^= ofWords.mode1(words);
        }
        return result;
    }

    private int all(int from, int length) {
        int result = 0;
        for (int i = 0; i < SECTORS; i++) {
            result ^= edc.of(raw, i * RawSector.BYTES + from, length);
        }
        return result;
    }

    /** {@return the EDC of 2064 bytes of each sector by table, XORed: what folding has to beat} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public int mode1_by_table() {
        int result = 0;
        for (int i = 0; i < SECTORS; i++) {
            result ^= EdcTable.update(0, raw, i * RawSector.BYTES, RawSector.MODE1_EDC);
        }
        return result;
    }
}
