// SPDX-License-Identifier: Apache-2.0
package spindle.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import spindle.audio.flac.FlacMetadata;
import spindle.audio.flac.FrameIndex;
import spindle.audio.flac.Md5Sum;
import spindle.audio.flac.PcmFormat;
import spindle.io.ByteSource;
import spindle.io.Damage;

/**
 * The samples of a FLAC file: little-endian bytes, decoded when they are read, from any position and by any number of
 * threads. All frames are found, and checked by their CRC-16 and number, when the file is opened; samples that no whole
 * frame holds are silence, and {@link #damage()} names them. When all samples have been read, in whatever order, they are
 * held against the stream's MD5.
 */
public final class FlacSource implements ByteSource {
    /** The samples of the longest disc, 99:59:74: so many are made up at the end of a file that is cut off. */
    private static final long MOST_SAMPLES = 450_000L * 588;

    private final ByteSource file;
    private final FlacMetadata metadata;
    private final FrameIndex index;
    private final long bytes;
    private final long missing;
    private final List<Damage> damage = new ArrayList<>();
    private final Deque<FlacCursor> idle = new ArrayDeque<>();
    private final Optional<OrderedSum> sum;
    private volatile boolean differs;

    private FlacSource(ByteSource file, FlacMetadata metadata, FrameIndex index) {
        this.file = file;
        this.metadata = metadata;
        this.index = index;
        long promised = metadata.streamInfo().totalSamples();
        long samples = promised > 0 && promised <= MOST_SAMPLES ? promised : index.samples();
        int sampleBytes = metadata.streamInfo().format().bytesPerSample();
        bytes = samples * sampleBytes;
        missing = Math.max(0, promised - samples) * sampleBytes;
        for (FrameIndex.Fault fault : index.faults()) {
            if (fault.first() < samples || fault.count() == 0) {
                damage.add(
                        new Damage(fault.first() * sampleBytes, fault.count() * sampleBytes, words(fault.problem())));
            }
        }
        boolean summed = index.faults().isEmpty() && metadata.streamInfo().md5().isKnown();
        sum = summed ? Optional.of(new OrderedSum(bytes)) : Optional.empty();
    }

    private static String words(FrameIndex.Problem problem) {
        return switch (problem) {
            case DAMAGED -> "FLAC frames are damaged or missing";
            case SURPLUS -> "a FLAC frame does not follow the one before, and is left out";
            case CUT_OFF -> "the FLAC stream is cut off";
            case TOO_MANY -> "the FLAC stream is damaged at more than a thousand places";
        };
    }

    /** {@return whether a file begins like FLAC} */
    public static boolean isFlac(ByteSource file) throws IOException {
        return PcmSearch.tag(file.read(PcmSearch.behindTag(file), 4), 0).equals("fLaC");
    }

    /**
     * Opens a file, and reads it once. It stays the caller's to close.
     *
     * @throws spindle.io.DiscFormatException where it is no FLAC, or its metadata are damaged
     */
    public static FlacSource open(ByteSource file) throws IOException {
        FlacScan scan = new FlacScan(file);
        FlacMetadata metadata = scan.metadata();
        return new FlacSource(file, metadata, scan.frames(metadata));
    }

    /** {@return what a file says of itself} Its samples are not looked at. */
    public static FlacMetadata metadataOf(ByteSource file) throws IOException {
        return new FlacScan(file).metadata();
    }

    /** {@return how its bytes are samples: little-endian, signed} */
    PcmLayout layout() {
        PcmFormat format = format();
        return new PcmLayout(
                format.sampleRate(),
                format.channels(),
                format.bitsPerSample(),
                format.bytesPerChannel(),
                PcmLayout.Coding.SIGNED,
                ByteOrder.LITTLE_ENDIAN);
    }

    private PcmFormat format() {
        return metadata.streamInfo().format();
    }

    /** {@return what the file says of itself} */
    public FlacMetadata metadata() {
        return metadata;
    }

    /** {@return how many more bytes of samples the file promises than are here} */
    long missing() {
        return missing;
    }

    /** {@return what is wrong with its frames} */
    @Override
    public List<Damage> damage() {
        return List.copyOf(damage);
    }

    /** {@return whether all samples were read, and are not those that the stream's MD5 is of} */
    boolean differs() {
        return differs;
    }

    @Override
    public String name() {
        return file.name();
    }

    @Override
    public long length() {
        return bytes;
    }

    /** Its MD5 is that of the samples in their order. */
    @Override
    public ReadOrder order() {
        return sum.isPresent() ? ReadOrder.ASCENDING : ReadOrder.ANY;
    }

    @Override
    public int read(long offset, ByteBuffer dst) throws IOException {
        int count = (int) Math.max(0, Math.min(dst.remaining(), bytes - offset));
        if (count == 0) {
            return 0;
        }
        int limit = dst.limit();
        dst.limit(dst.position() + count);
        FlacCursor cursor = take(offset).orElseGet(this::cursor);
        if (sum.isPresent()) {
            summed(cursor, offset, dst, sum.get());
        } else {
            cursor.read(offset, dst);
        }
        dst.limit(limit);
        synchronized (idle) {
            idle.addFirst(cursor);
        }
        return count;
    }

    private void summed(FlacCursor cursor, long offset, ByteBuffer dst, OrderedSum all) throws IOException {
        ByteBuffer read = dst.duplicate();
        all.begin(offset, dst.remaining());
        try {
            cursor.read(offset, dst);
        } catch (IOException | RuntimeException e) {
            all.abandon(offset);
            throw e;
        }
        if (all.add(offset, read)) {
            compare(all);
        }
    }

    private FlacCursor cursor() {
        return new FlacCursor(file, index, format());
    }

    private void compare(OrderedSum all) throws IOException {
        Md5Sum made = Md5Sum.of(all.finish(cursor()), 0);
        differs = !made.equals(metadata.streamInfo().md5());
    }

    /** {@return a cursor that nobody uses; the one that stands at this byte, where there is one} */
    private Optional<FlacCursor> take(long offset) {
        synchronized (idle) {
            for (FlacCursor cursor : idle) {
                if (cursor.position() == offset) {
                    idle.remove(cursor);
                    return Optional.of(cursor);
                }
            }
            return Optional.ofNullable(idle.pollLast());
        }
    }

    /** Forgets what was decoded; the file stays open. */
    @Override
    public void close() {
        synchronized (idle) {
            idle.clear();
        }
    }
}
