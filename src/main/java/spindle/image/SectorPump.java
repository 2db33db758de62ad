// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import spindle.io.ByteSource;
import spindle.io.CancelledException;
import spindle.io.FirstFailure;
import spindle.io.UnsupportedImageException;

/**
 * Carries sectors. Workers take blocks of sectors by number; each reads, transforms and writes at positions of its own,
 * with buffers of its own, so there is no queue and no hand-over between threads. Each begins with a sink that no other
 * has begun with, because writes to one file wait for each other; when there is none left, it helps the others. One
 * worker takes the blocks in order, and any number take those of a sink almost in order.
 */
public final class SectorPump {
    /**
     * Sectors in a block: a third of a megabyte. A power of two would write in pieces that large exactly, and the kernel
     * then looks for memory in pieces that large, for which it may have to move other memory first: four times the time.
     */
    public static final int BLOCK_SECTORS = 160;

    private final List<Transfer> transfers;
    private final int[] firstBlock;
    private final List<Lane> lanes = new ArrayList<>();
    private final Progress progress;
    private final Runnable onFailure;
    private final FirstFailure failure = new FirstFailure();

    /** Blocks that go to one sink, or come from sources that are best read in order. */
    private static final class Lane {
        private final int end;
        private final AtomicInteger next;
        private final AtomicBoolean begun = new AtomicBoolean();

        Lane(int first, int end) {
            this.end = end;
            next = new AtomicInteger(first);
        }
    }

    private SectorPump(List<Transfer> transfers, Progress progress, Runnable onFailure) throws IOException {
        this.transfers = transfers;
        this.progress = progress;
        this.onFailure = onFailure;
        firstBlock = new int[transfers.size()];
        long count = 0;
        int first = 0;
        for (int i = 0; i < firstBlock.length; i++) {
            firstBlock[i] = (int) count;
            count += (transfers.get(i).range().count() + BLOCK_SECTORS - 1) / BLOCK_SECTORS;
            if (count > Integer.MAX_VALUE / 2) {
                throw new UnsupportedImageException("", "more sectors than can be counted", "");
            }
            if (i == firstBlock.length - 1 || isParted(transfers.get(i), transfers.get(i + 1))) {
                lanes.add(new Lane(first, (int) count));
                first = (int) count;
            }
        }
    }

    /** {@return whether a worker may begin with one transfer while others begin with the one before} */
    private static boolean isParted(Transfer before, Transfer next) {
        boolean ascending = before.source().order() == ByteSource.ReadOrder.ASCENDING
                && next.source().order() == ByteSource.ReadOrder.ASCENDING;
        return before.sink() != next.sink() && !ascending;
    }

    /**
     * Carries all sectors of the transfers.
     *
     * @param threads how many workers, 1 or more; with one, sinks are written in order
     * @throws CancelledException where the progress asked for it
     */
    public static void run(List<Transfer> transfers, int threads, Progress progress) throws IOException {
        run(transfers, threads, progress, () -> {});
    }

    /**
     * Carries all sectors of the transfers to sinks that may make a worker wait for the blocks of others.
     *
     * @param threads how many workers, 1 or more
     * @param onFailure called where a worker fails, whose block does not come; it lets the others go
     * @throws CancelledException where the progress asked for it
     */
    public static void run(List<Transfer> transfers, int threads, Progress progress, Runnable onFailure)
            throws IOException {
        SectorPump pump = new SectorPump(transfers, progress, onFailure);
        long bytes = 0;
        for (Transfer transfer : transfers) {
            bytes += transfer.bytes();
        }
        progress.begin(bytes);
        List<Thread> helpers = new ArrayList<>();
        for (int i = 1; i < Math.min(threads, pump.blocks()); i++) {
            Thread thread = pump.new Helper(i);
            try {
                thread.start();
            } catch (OutOfMemoryError e) {
                break; // no room for another thread: those that are there do it all
            }
            helpers.add(thread);
        }
        pump.work();
        join(helpers);
        pump.failure.rethrow();
    }

    /** A worker in a thread of its own. */
    private final class Helper extends Thread {
        Helper(int number) {
            super("pump-" + number);
        }

        @Override
        public void run() {
            work();
        }
    }

    private static void join(List<Thread> helpers) {
        boolean interrupted = false;
        for (Thread helper : helpers) {
            while (helper.isAlive()) {
                try {
                    helper.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int blocks() {
        return lanes.isEmpty() ? 0 : lanes.get(lanes.size() - 1).end;
    }

    private void work() {
        try {
            PumpWorker worker = new PumpWorker(transfers);
            for (Lane lane : lanes) {
                if (lane.begun.compareAndSet(false, true)) {
                    carry(worker, lane);
                }
            }
            for (Lane lane : lanes) {
                carry(worker, lane);
            }
        } catch (Throwable e) {
            failure.take(e);
            onFailure.run();
        }
    }

    private void carry(PumpWorker worker, Lane lane) throws IOException {
        while (!failure.isThere()) {
            int block = lane.next.getAndIncrement();
            if (block >= lane.end) {
                return;
            }
            if (progress.isCancelled()) {
                throw new CancelledException("", "cancelled", "nothing was left behind");
            }
            carry(worker, block);
        }
    }

    private void carry(PumpWorker worker, int block) throws IOException {
        int at = transferOf(block);
        Transfer transfer = transfers.get(at);
        int lba = transfer.range().start() + (block - firstBlock[at]) * BLOCK_SECTORS;
        int count = Math.min(BLOCK_SECTORS, transfer.range().end() - lba);
        worker.carry(at, lba, count);
        progress.advance((long) count * transfer.from().bytesPerSector());
    }

    /** The last transfer that begins at or before a block; empty ones share their first block with the next. */
    private int transferOf(int block) {
        int low = 0;
        int high = firstBlock.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (firstBlock[middle] <= block) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
