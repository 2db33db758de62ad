// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.util.Optional;
import spindle.image.probe.ContentProbe;
import spindle.image.probe.ModeProbe;
import spindle.image.probe.StoredLayout;
import spindle.io.ByteSource;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** Settles what a track's sectors are: the sheet says, and the content decides. */
final class TrackContent {
    private final ByteSource source;
    private final long offset;
    private final long bytes;
    private final Section section;
    private final long pregap;

    /**
     * @param section the track's share of a file, which is the next to be given away
     * @param pregap how many of its sectors lie before index 1
     */
    TrackContent(Section section, long pregap) {
        this.section = section;
        this.pregap = pregap;
        source = section.file().source();
        offset = section.file().next();
        bytes = Math.max(0, section.file().left());
    }

    /** {@return what the sectors are; what was declared, where their content does not tell} */
    StoredLayout settle(CueMode mode) throws IOException {
        StoredLayout declared = new StoredLayout(mode.layout(), mode.subchannel(), mode.mode());
        Optional<TrackMode> content = content(declared);
        if (isDoubtful(declared, content)) {
            Optional<StoredLayout> found = ContentProbe.layout(source, offset, bytes);
            if (found.isPresent() && strideOf(found.get()) != strideOf(declared)) {
                boolean untold = found.get().layout() == SectorLayout.USER_2048
                        && mode.mode().isData();
                TrackMode said = untold ? mode.mode() : found.get().mode();
                return new StoredLayout(found.get().layout(), found.get().subchannel(), combine(mode, said));
            }
        }
        return content.isEmpty()
                ? declared
                : new StoredLayout(declared.layout(), declared.subchannel(), combine(mode, content.get()));
    }

    private Optional<TrackMode> content(StoredLayout declared) throws IOException {
        int stride = strideOf(declared);
        long there = Math.min(section.count(), bytes / stride) - pregap;
        return there <= 0
                ? Optional.empty()
                : ModeProbe.of(declared.mode()).find(source, offset + pregap * stride, stride, declared.layout(), (int)
                        Math.min(Integer.MAX_VALUE, there));
    }

    /** {@return whether the content speaks against the size that is declared} */
    private boolean isDoubtful(StoredLayout declared, Optional<TrackMode> content) throws IOException {
        if (section.file().kind() == OpenFile.Kind.SAMPLES) {
            return false;
        }
        if (section.isLast() && bytes % strideOf(declared) != 0) {
            return true;
        }
        if (!declared.mode().isData()) {
            return false;
        }
        if (declared.layout() == SectorLayout.RAW_2352) {
            return content.isEmpty() || content.get() == TrackMode.AUDIO;
        }
        byte[] head = source.read(offset, RawSector.SYNC_BYTES);
        return head.length == RawSector.SYNC_BYTES && Header.hasSync(head, 0);
    }

    /** {@return the bytes from one sector to the next} */
    static int strideOf(StoredLayout stored) {
        return stored.layout().bytes() + stored.subchannel().bytes();
    }

    /** CD-i is not told from XA by its sectors; the sheet is believed where it says CD-i of a Mode 2 track. */
    private static TrackMode combine(CueMode declared, TrackMode content) {
        boolean mode2 = content == TrackMode.XA || content == TrackMode.MODE2;
        return declared.mode() == TrackMode.CDI && mode2 ? TrackMode.CDI : content;
    }
}
