// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import spindle.sector.SectorBuilder;
import spindle.sector.SectorChecker;
import spindle.sector.TrackMode;

/**
 * Spindle's side of {@code src/bench/kernels}. For each line on standard input one line on standard output: the nanoseconds
 * a sector of mode 1 takes to be built and to be verified, the least of many samples, and a sum over the bytes built.
 */
public final class Kernels {
    private static final int SECTORS = 256;
    private static final int BYTES = 2352;
    private static final int SAMPLES = 400;

    private final byte[] sectors = new byte[SECTORS * BYTES];
    private final int[] verdicts = new int[SECTORS];
    private final SectorBuilder builder = new SectorBuilder();
    private final SectorChecker checker = new SectorChecker(TrackMode.MODE1, SectorChecker.Depth.WHOLE);
    private int flaws;

    /** Noise, the same as in LecKernels.cc. */
    private Kernels() {
        long state = 88172645463325252L;
        for (int i = 0; i < sectors.length; i++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            sectors[i] = (byte) state;
        }
    }

    private double built() {
        return least(() -> builder.mode1(sectors, 0, 0, SECTORS));
    }

    private double verified() {
        return least(() -> flaws |= checker.check(sectors, 0, 0, SECTORS, verdicts, 0));
    }

    private static double least(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < SAMPLES; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return (double) best / SECTORS;
    }

    private long sum() {
        long hash = 0xCBF29CE484222325L;
        for (byte b : sectors) {
            hash = (hash ^ (b & 0xFF)) * 0x100000001B3L;
        }
        return hash;
    }

    /** Serves standard input until it ends; status 1 where a sector that was built does not verify. */
    public static void main(String[] args) throws IOException {
        Kernels kernels = new Kernels();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        while (in.readLine() != null) {
            double built = kernels.built();
            double verified = kernels.verified();
            if (kernels.flaws != 0) {
                System.exit(1);
            }
            System.out.println(String.format(Locale.ROOT, "%.1f %.1f %016x", built, verified, kernels.sum()));
        }
    }
}
