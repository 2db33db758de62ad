// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import spindle.disc.Track;
import spindle.image.ImageWriter;
import spindle.image.SectorSink;
import spindle.io.OutputFile;
import spindle.sector.Subchannel;
import spindle.sector.SubchannelFrame;
import spindle.sector.TrackMode;

/**
 * A CHD being written. All tracks share one sink, so that the pump brings their sectors almost in order. The thread that brings
 * the last sector of a hunk packs it.
 */
final class ChdImageWriter implements ImageWriter, SectorSink {
    private final OutputFile file;
    private final ChdHeader header;
    private final List<Metadata> metadata;
    private final ChdPlan plan;
    private final HunkRooms rooms;
    private final HunkPlan hunks;
    private final HunkRepeats repeats;
    private final HunkStore store;
    private final long first;
    private final Map<Integer, HunkFilling> fillings = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<HunkPacker> idle = new ConcurrentLinkedQueue<>();

    ChdImageWriter(
            OutputFile file, ChdHeader header, List<Metadata> metadata, ChdPlan plan, HunkRepeats repeats, long first) {
        this.file = file;
        this.header = header;
        this.metadata = metadata;
        this.plan = plan;
        this.repeats = repeats;
        this.first = first;
        rooms = new HunkRooms(header.hunkBytes());
        hunks = new HunkPlan(plan, header.hunkBytes(), rooms);
        store = new HunkStore(file, header, repeats, rooms, first);
    }

    @Override
    public SectorSink sink(Track track) {
        return this;
    }

    @Override
    public void write(int lba, int count, ByteBuffer src) throws IOException {
        ChdPlan.Place place = plan.of(lba);
        int bytes = place.storage().layout().bytes();
        boolean isSwapped = place.track().mode() == TrackMode.AUDIO;
        fill(place, lba, count, (hunk, at) -> {
            src.get(hunk, at, bytes);
            if (isSwapped) {
                swap(hunk, at, bytes);
            }
        });
    }

    @Override
    public void writeSubchannel(int lba, int count, ByteBuffer src) throws IOException {
        ChdPlan.Place place = plan.of(lba);
        int skip = place.storage().layout().bytes();
        boolean isPq = place.storage().subchannel() == Subchannel.PQ_16;
        byte[] pq = new byte[Subchannel.PQ_16.bytes()];
        fill(place, lba, count, (hunk, at) -> {
            if (isPq) {
                src.get(pq);
                SubchannelFrame.interleavePq(pq, 0, hunk, at + skip, 1);
            } else {
                src.get(hunk, at + skip, SubchannelFrame.BYTES);
            }
        });
    }

    /** Puts one sector, or its sub-channel, into a hunk. */
    @FunctionalInterface
    private interface Filler {
        void put(byte[] hunk, int at);
    }

    private void fill(ChdPlan.Place place, int lba, int count, Filler filler) throws IOException {
        store.begin();
        try {
            int hunkUnits = header.hunkBytes() / header.unitBytes();
            long unit = place.unitOf(lba);
            long end = unit + count;
            while (unit < end) {
                int number = (int) (unit / hunkUnits);
                long stop = Math.min(end, (number + 1L) * hunkUnits);
                HunkFilling filling = filling(number);
                int arrived = (int) (stop - unit);
                for (; unit < stop; unit++) {
                    filler.put(filling.hunk, (int) (unit % hunkUnits) * header.unitBytes());
                }
                if (filling.arrived(arrived)) {
                    fillings.remove(number);
                    pack(number, filling.hunk);
                }
            }
        } finally {
            store.end();
        }
    }

    private HunkFilling filling(int number) throws IOException {
        HunkFilling known = fillings.get(number);
        if (known != null) {
            return known;
        }
        HunkFilling begun = new HunkFilling(hunks.begun(number), hunks.expected(number));
        HunkFilling other = fillings.putIfAbsent(number, begun);
        return other == null ? begun : other;
    }

    private void pack(int number, byte[] hunk) throws IOException {
        HunkPacker known = idle.poll();
        HunkPacker packer = known == null ? new HunkPacker(header, repeats, rooms) : known;
        store.put(number, packer.pack(hunk, hunks.content(number)));
        idle.add(packer);
        buildNext();
    }

    /** Hunks for which nothing comes are packed when it is their turn. */
    private synchronized void buildNext() throws IOException {
        for (int next = store.next(); next < header.hunkCount() && hunks.expected(next) == 0; next = store.next()) {
            HunkPacker known = idle.poll();
            HunkPacker packer = known == null ? new HunkPacker(header, repeats, rooms) : known;
            store.put(next, packer.pack(hunks.begun(next), hunks.content(next)));
            idle.add(packer);
        }
    }

    private static void swap(byte[] bytes, int at, int count) {
        for (int i = at; i < at + count; i += 2) {
            byte first = bytes[i];
            bytes[i] = bytes[i + 1];
            bytes[i + 1] = first;
        }
    }

    /** Writes the map behind the hunks, then the header before them. */
    @Override
    public void commit() throws IOException {
        buildNext();
        if (store.next() != header.hunkCount()) {
            throw new IllegalStateException(store.next() + " of " + header.hunkCount() + " hunks were written");
        }
        Sha1 raw = store.finish();
        long end = store.place();
        boolean isPacked = header.isPacked();
        ByteBuffer map = isPacked
                ? new MapPrinter(store.map(), header).packed(first)
                : MapPrinter.plain(store.map(), header.hunkBytes());
        file.write(isPacked ? end : ChdHeader.BYTES, map);
        ChdHeader last = new ChdHeader(
                header.version(),
                header.codecs(),
                header.hunkCount(),
                header.logicalBytes(),
                isPacked ? end : ChdHeader.BYTES,
                header.metadataOffset(),
                header.hunkBytes(),
                header.unitBytes(),
                Optional.of(raw),
                Optional.of(ChdPrinter.overall(raw, metadata)),
                header.parent());
        file.write(0, ChdPrinter.header(last));
    }

    @Override
    public void close() {}
}
