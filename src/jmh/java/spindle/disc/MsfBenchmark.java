// SPDX-License-Identifier: Apache-2.0
package spindle.disc;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What an address costs in minutes, seconds and frames, as messages have it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class MsfBenchmark {
    private int lba;

    /** {@return the next address of a disc, as the drive counts it} */
    @Benchmark
    public String of_lba() {
        lba = lba == 332_999 ? 0 : lba + 1;
        return Msf.ofLba(lba);
    }
}
