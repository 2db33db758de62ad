// SPDX-License-Identifier: Apache-2.0
package spindle.image.probe;

import java.io.IOException;
import java.util.Optional;
import spindle.io.ByteSource;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/** Tells what sectors are by looking at some of them: whatever a sheet or a name says, content decides. */
public final class ContentProbe {
    private ContentProbe() {}

    /**
     * {@return what sectors of a known size are, where nothing is declared of them} {@link ModeProbe#find} has the rules.
     *
     * @param source the file
     * @param offset position of the first sector
     * @param stride bytes from one sector to the next
     * @param layout the layout of the main channel
     * @param count how many sectors there are
     */
    public static Optional<TrackMode> mode(ByteSource source, long offset, int stride, SectorLayout layout, int count)
            throws IOException {
        return ModeProbe.ofUndeclared().find(source, offset, stride, layout, count);
    }

    /**
     * {@return how sectors are stored in a run of bytes of which nothing is known, or empty where their content does not
     * tell} Asked in this order: the sync repeats; a volume begins in sector 16 (or 166, where 150 sectors are stored
     * before it); the sync repeats further on; Q packets repeat; sub-headers repeat; MPEG packs repeat; the bytes are
     * smooth samples. A length alone proves nothing.
     *
     * @param source the file
     * @param offset position of the first sector
     * @param bytes how many bytes there are
     */
    public static Optional<StoredLayout> layout(ByteSource source, long offset, long bytes) throws IOException {
        long there = Math.max(0, Math.min(bytes, source.length() - offset));
        return there < SectorLayout.USER_2048.bytes()
                ? Optional.empty()
                : new LayoutSearch(source, offset, there).run();
    }

    /**
     * {@return the LBA of the first sector of a run, or 0 where its content does not tell} Headers tell it; where there
     * are none, a volume that begins in sector 166 does: 150 sectors are stored before LBA 0.
     *
     * @param source the file
     * @param offset position of the first sector
     * @param stored how sectors are stored there
     */
    public static int firstLba(ByteSource source, long offset, StoredLayout stored) throws IOException {
        return new FirstLba(source, offset, stored).find();
    }

    /**
     * {@return whether a file ends like an image of a format that describes its tracks at its end (NRG, CDI, DMG, UIF)}
     * It may begin like a bare image, and is none: opened as one it would lose tracks in silence.
     */
    public static boolean endsWithDescription(ByteSource source) throws IOException {
        return Trailer.of(source).isPresent();
    }
}
