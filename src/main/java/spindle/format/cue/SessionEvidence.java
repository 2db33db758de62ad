// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.disc.Session;
import spindle.io.ByteSource;
import spindle.sector.Header;
import spindle.sector.RawSector;
import spindle.sector.SectorLayout;

/**
 * Weighs a layout of sessions against what the file holds: its size, the headers of sectors, the volume of a session, and the
 * sectors between sessions.
 */
final class SessionEvidence {
    /** The weight of a layout that cannot be. */
    static final int IMPOSSIBLE = -1000;

    private static final int STRONG = 4;
    private static final int MEDIUM = 2;
    private static final int WEAK = 1;
    /** ISO 9660, 6.2.1: a volume's descriptors begin at its sector 16. */
    private static final int DESCRIPTOR_SECTOR = 16;

    private static final byte[] VOLUME_MARK = {'C', 'D', '0', '0', '1'};
    private static final int SAMPLED_SECTORS = 16;

    private final CueSheet sheet;
    private final Map<Integer, OpenFile> files;
    private final List<SessionBorder> borders;

    SessionEvidence(CueSheet sheet, Map<Integer, OpenFile> files, List<SessionBorder> borders) {
        this.sheet = sheet;
        this.files = files;
        this.borders = borders;
    }

    /**
     * {@return how much speaks for a layout}
     *
     * @param ends where the session before each border ends, frames as written
     */
    int weigh(SessionLayout layout, List<Long> ends) throws IOException {
        int weight = 0;
        for (int i = 0; i < borders.size(); i++) {
            weight += weigh(layout, ends, i);
        }
        return weight;
    }

    private int weigh(SessionLayout layout, List<Long> ends, int at) throws IOException {
        SessionBorder border = borders.get(at);
        OpenFile file = file(border.track());
        CueMode mode = mode(border.track());
        int stride = stride(mode);
        long first = position(layout, ends, border.track());
        long sector = first + (border.index1() - border.first()) * stride;
        if (sector + stride > file.next() + file.left()) {
            return IMPOSSIBLE;
        }
        boolean counted = layout == SessionLayout.FILE;
        long lba = border.index1() + (counted ? usualGaps(border) : 0);
        int weight = !counted && border.isSaid() ? WEAK : 0;
        weight += said(border, lba) + (mode.mode().isData() ? data(file.source(), sector, mode, lba) : 0);
        if (layout == SessionLayout.STORED) {
            weight += between(file.source(), first, ends.get(at), border);
        }
        return weight;
    }

    /** {@return where a track begins in its file, bytes} */
    private long position(SessionLayout layout, List<Long> ends, int track) {
        int fileNumber = fileNumber(track);
        long position = file(track).next();
        for (int i = 0; i < track; i++) {
            if (fileNumber(i) == fileNumber && fileNumber(i + 1) == fileNumber) {
                position += frames(layout, ends, i) * stride(mode(i));
            }
        }
        return position;
    }

    /** {@return how many sectors lie in the file from the beginning of a track to that of the next} */
    private long frames(SessionLayout layout, List<Long> ends, int track) {
        long next = start(track + 1);
        for (int i = 0; i < borders.size() && layout == SessionLayout.DISC; i++) {
            next = borders.get(i).track() == track + 1 ? ends.get(i) : next;
        }
        return next - start(track);
    }

    private long start(int track) {
        boolean firstOfFile = track == 0 || fileNumber(track - 1) != fileNumber(track);
        return firstOfFile ? 0 : indexes(track).get(0).time().toFrames();
    }

    private long usualGaps(SessionBorder border) {
        long gaps = 0;
        for (CueMark mark : sheet.marks()) {
            boolean before = mark.kind() == CueMark.Kind.SESSION && mark.track() > 0 && mark.track() <= border.track();
            gaps += before ? gaps == 0 ? Session.FIRST_GAP : Session.LATER_GAP : 0;
        }
        return gaps;
    }

    /** Weighs a remark that says the LBA of the track. */
    private int said(SessionBorder border, long lba) {
        Optional<CueMark> said = sheet.marks().stream()
                .filter(mark -> mark.kind() == CueMark.Kind.LBA && mark.track() == border.track() + 1)
                .findFirst();
        return said.isEmpty() ? 0 : said.get().value() == lba ? MEDIUM : -MEDIUM;
    }

    private static int data(ByteSource source, long sector, CueMode mode, long lba) throws IOException {
        if (mode.layout() == SectorLayout.RAW_2352) {
            byte[] head = source.read(sector, RawSector.BODY);
            boolean synced = head.length == RawSector.BODY && Header.hasSync(head, 0);
            return !synced ? -STRONG : Header.hasPosition(head, 0) && Header.lba(head, 0) == lba ? STRONG : WEAK;
        }
        int ahead = mode.layout() == SectorLayout.USER_2048 ? 0 : RawSector.FORM_USER - RawSector.SUBHEADER;
        long descriptor = sector + (long) DESCRIPTOR_SECTOR * stride(mode) + ahead;
        byte[] mark = source.read(descriptor + 1, VOLUME_MARK.length);
        return Arrays.equals(mark, VOLUME_MARK) ? STRONG : 0;
    }

    /** Weighs what lies between two sessions: blank sectors speak for a stored gap, others do not. */
    private int between(ByteSource source, long first, long end, SessionBorder border) throws IOException {
        int stride = stride(mode(border.track() - 1));
        long count = border.first() - end;
        for (int i = 0; i < SAMPLED_SECTORS; i++) {
            long sector = first - (count - count * i / SAMPLED_SECTORS) * stride;
            for (byte value : source.read(sector, stride)) {
                if (value != 0) {
                    return -MEDIUM;
                }
            }
        }
        return WEAK;
    }

    private OpenFile file(int track) {
        OpenFile file = files.get(fileNumber(track));
        if (file == null) {
            throw new IllegalArgumentException("FILE " + fileNumber(track) + " is not open");
        }
        return file;
    }

    private int fileNumber(int track) {
        List<CueSheet.IndexLine> indexes = indexes(track);
        return indexes.isEmpty() ? -1 : indexes.get(0).file();
    }

    private List<CueSheet.IndexLine> indexes(int track) {
        return sheet.tracks().get(track).indexes();
    }

    private CueMode mode(int track) {
        return CueMode.of(sheet.tracks().get(track).mode()).orElse(CueMode.AUDIO);
    }

    private static int stride(CueMode mode) {
        return mode.layout().bytes() + mode.subchannel().bytes();
    }
}
