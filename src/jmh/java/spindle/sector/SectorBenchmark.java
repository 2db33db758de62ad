// SPDX-License-Identifier: Apache-2.0
package spindle.sector;

import spindle.sector.code.SectorBuilder;
import spindle.sector.code.SectorChecker;
import spindle.sector.code.SectorRepair;
import spindle.sector.code.SectorTransform;

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

/** What one whole sector costs: to build, to check, to scramble, to turn from one layout into another, to repair. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 8, time = 1)
public class SectorBenchmark {
    private static final int SECTORS = 256;

    private final byte[] mode1 = new byte[SECTORS * RawSector.BYTES];
    private final byte[] form1 = new byte[SECTORS * RawSector.BYTES];
    private final byte[] form2 = new byte[SECTORS * RawSector.BYTES];
    private final byte[] user = new byte[SECTORS * RawSector.USER_BYTES];
    private final byte[] target = new byte[SECTORS * RawSector.BYTES];
    private final int[] verdicts = new int[SECTORS];
    private final SectorBuilder builder = new SectorBuilder();
    private final SectorChecker whole = new SectorChecker(TrackMode.MODE1, SectorChecker.Depth.WHOLE);
    private final SectorChecker fast = new SectorChecker(TrackMode.MODE1, SectorChecker.Depth.EDC_ONLY);
    private final SectorChecker xa = new SectorChecker(TrackMode.XA, SectorChecker.Depth.WHOLE);
    private final SectorRepair repair = new SectorRepair(TrackMode.MODE1);
    private final byte[] damaged = new byte[RawSector.BYTES];
    private final SectorTransform toRaw =
            SectorTransform.between(TrackMode.MODE1, SectorLayout.USER_2048, SectorLayout.RAW_2352);
    private final SectorTransform toUser =
            SectorTransform.between(TrackMode.MODE1, SectorLayout.RAW_2352, SectorLayout.USER_2048);

    /** Builds sectors of noise. */
    @Setup
    public void build() {
        SplittableRandom random = new SplittableRandom(1);
        random.nextBytes(user);
        random.nextBytes(mode1);
        random.nextBytes(form1);
        random.nextBytes(form2);
        builder.mode1(mode1, 0, 0, SECTORS);
        for (int i = 0; i < SECTORS; i++) {
            Subheader.storePlainForm1(form1, i * RawSector.BYTES + RawSector.SUBHEADER);
            Subheader.storePlainForm2(form2, i * RawSector.BYTES + RawSector.SUBHEADER);
        }
        builder.form1(form1, 0, 0, SECTORS);
        builder.form2(form2, 0, 0, SECTORS);
    }

    /** {@return a byte of the sectors} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public byte build_mode1() {
        builder.mode1(mode1, 0, 0, SECTORS);
        return mode1[RawSector.P_PARITY];
    }

    /** {@return a byte of the sectors} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public byte build_form1() {
        builder.form1(form1, 0, 0, SECTORS);
        return form1[RawSector.P_PARITY];
    }

    /** {@return a byte of the sectors} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public byte build_form2() {
        builder.form2(form2, 0, 0, SECTORS);
        return form2[RawSector.FORM2_EDC];
    }

    /** {@return a byte of the sectors} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public byte from_2048_to_2352() {
        toRaw.apply(user, 0, target, 0, 0, SECTORS);
        return target[RawSector.P_PARITY];
    }

    /** {@return a byte of the user data} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public byte from_2352_to_2048() {
        toUser.apply(mode1, 0, target, 0, 0, SECTORS);
        return target[0];
    }

    /** {@return 0: no sector has a flaw} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public int check_mode1() {
        return whole.check(mode1, 0, 0, SECTORS, verdicts, 0);
    }

    /** {@return 0: no sector has a flaw} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public int check_mode1_edc_only() {
        return fast.check(mode1, 0, 0, SECTORS, verdicts, 0);
    }

    /** {@return 0: no sector has a flaw} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public int check_form1() {
        return xa.check(form1, 0, 0, SECTORS, verdicts, 0);
    }

    /** {@return 0: no sector has a flaw} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public int check_form2() {
        return xa.check(form2, 0, 0, SECTORS, verdicts, 0);
    }

    /** {@return a byte of the sectors} */
    @Benchmark
    @OperationsPerInvocation(SECTORS)
    public byte scramble() {
        Scrambler.apply(target, 0, SECTORS);
        return target[RawSector.BODY];
    }

    /** {@return that a sector with twenty wrong bytes was repaired} */
    @Benchmark
    public SectorRepair.Outcome repair_20_bytes() {
        System.arraycopy(mode1, 0, damaged, 0, RawSector.BYTES);
        for (int i = 0; i < 20; i++) {
            damaged[37 + 113 * i] ^= 0x5A;
        }
        return repair.repair(damaged, 0, 0);
    }
}
