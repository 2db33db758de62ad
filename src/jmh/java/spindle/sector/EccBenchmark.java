// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

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
    private final byte[] parity = new byte[Ecc.P_BYTES + Ecc.Q_BYTES];
    private final Ecc ecc = new Ecc();

    /** Builds sectors of mode 1 of noise. */
    @Setup
    public void build() {
        new SplittableRandom(1).nextBytes(raw);
        new SectorBuilder().mode1(raw, 0, 0, SECTORS);
    }

    /** {@return P parity of the last sector, its first byte} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public byte p() {
        for (int i = 0; i < SECTORS; i++) {
            EccP.compute(raw, i * RawSector.BYTES + RawSector.HEADER, -1, parity, 0);
        }
        return parity[0];
    }

    /** {@return Q parity of the last sector, its first byte} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public byte q() {
        for (int i = 0; i < SECTORS; i++) {
            EccQ.compute(raw, i * RawSector.BYTES + RawSector.HEADER, -1, parity, Ecc.P_BYTES);
        }
        return parity[Ecc.P_BYTES];
    }

    /** {@return a byte of the sectors after P and Q parity of all were stored} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public byte store() {
        for (int i = 0; i < SECTORS; i++) {
            Ecc.store(raw, i * RawSector.BYTES, SectorMode.MODE1);
        }
        return raw[RawSector.P_PARITY];
    }

    /** {@return 0: the parity of all sectors is right} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public int check() {
        int differs = 0;
        for (int i = 0; i < SECTORS; i++) {
            differs |= ecc.check(raw, i * RawSector.BYTES, SectorMode.MODE1);
        }
        return differs;
    }
}
