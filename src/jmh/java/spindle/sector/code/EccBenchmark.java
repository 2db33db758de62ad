// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import spindle.sector.WordViews;

import spindle.sector.RawSector;
import spindle.sector.SectorMode;

import java.nio.ByteBuffer;
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

/** What the parity of one sector costs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
public class EccBenchmark {
    private static final int SECTORS = 256;

    private final byte[] raw = new byte[SECTORS * RawSector.BYTES];
    private final WordViews sectors = new WordViews(ByteBuffer.wrap(raw), 0);
    private final SectorWords words = new SectorWords();
    private final Ecc ecc = new Ecc(words);

    /** Builds sectors of mode 1 of noise. */
    @Setup
    public void build() {
        new SplittableRandom(1).nextBytes(raw);
        new SectorBuilder().mode1(raw, 0, 0, SECTORS);
        words.load(sectors, 0);
        words.loadThree(sectors, 0);
    }

    /** {@return a word of a sector after P parity was applied to it many times} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public long p() {
        for (int i = 0; i < SECTORS; i++) {
            EccP.apply(words);
        }
        return words.raw[RawSector.P_PARITY / 8];
    }

    /** {@return a word of a sector after Q parity was applied to it many times} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public long q() {
        for (int i = 0; i < SECTORS; i++) {
            EccQ.apply(words);
        }
        return words.raw[RawSector.Q_PARITY / 8];
    }

    /** {@return a byte of the sectors after P and Q parity of all were stored} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public byte store() {
        for (int i = 0; i < SECTORS; i++) {
            words.load(sectors, i);
            ecc.storeLoaded(sectors, i, SectorMode.MODE1);
        }
        return raw[RawSector.P_PARITY];
    }

    /** {@return 0: the parity of all sectors is right} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public int check() {
        int differs = 0;
        for (int i = 0; i < SECTORS; i++) {
            words.load(sectors, i);
            words.loadThree(sectors, i);
            differs |= ecc.differences();
        }
        return differs;
    }
}
