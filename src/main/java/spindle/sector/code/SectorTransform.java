// SPDX-License-Identifier: Apache-2.0
package spindle.sector.code;

import java.nio.ByteBuffer;
import spindle.sector.Header;
import spindle.sector.SectorLayout;
import spindle.sector.TrackMode;

/**
 * Turns runs of sectors from one stored layout into another: cuts away what the target does not store, builds what the
 * source does not.
 *
 * <p>An instance owns scratch and belongs to one thread at a time; no call allocates for a sector.
 *
 * <pre>{@code
 * SectorTransform toRaw = SectorTransform.between(TrackMode.MODE1, SectorLayout.USER_2048, SectorLayout.RAW_2352);
 * toRaw.apply(iso, 0, bin, 0, lba, 256);
 * }</pre>
 *
 * <p>What is built where the source does not store it:
 *
 * <ul>
 *   <li>sync; the header, from the position and the track's mode;
 *   <li>the sub-header of sectors stored as 2048 or 2324 bytes: {@code 00 00 08 00} and {@code 00 00 20 00};
 *   <li>of sectors stored as 2056 or 2332 bytes with a sub-header that says form 2: the EDC (of 2056 bytes the last 276 user
 *       bytes are missing, and become zero);
 *   <li>of sectors stored as 2332 bytes with a sub-header that says form 1: EDC and parity if all that is stored of them is
 *       zero, else only the four missing bytes of Q parity, so that damage stays visible;
 *   <li>EDC and parity of all others stored without.
 * </ul>
 */
public interface SectorTransform {
    /** {@return the layout of the source} */
    SectorLayout from();

    /** {@return the layout of the result} */
    SectorLayout to();

    /**
     * Transforms a run of sectors.
     *
     * @param src holds {@code count} sectors in the source's layout at {@code srcAt}
     * @param dst receives {@code count} sectors in the target's layout at {@code dstAt}; it may be {@code src} only if
     *     nothing is built ({@link #narrows}) and {@code dstAt} is not after {@code srcAt}
     * @param lba absolute position of the first sector; it counts only where a header is built
     * @param count sectors, 0 or more
     * @throws IllegalArgumentException if headers are built and {@linkplain Header#requirePositions none can hold} the
     *     positions
     * @throws IndexOutOfBoundsException if source or target are not inside their arrays
     */
    void apply(byte[] src, int srcAt, byte[] dst, int dstAt, int lba, int count);

    /**
     * Transforms a run of sectors from one buffer to another, both from index 0; their positions and limits do not count.
     *
     * @param src holds {@code count} sectors in the source's layout
     * @param dst receives {@code count} sectors in the target's layout
     * @param lba absolute position of the first sector; it counts only where a header is built
     * @param count sectors, 0 or more
     * @throws IllegalArgumentException if headers are built and {@linkplain Header#requirePositions none can hold} the
     *     positions
     * @throws IndexOutOfBoundsException if source or target are not inside their buffers
     */
    void apply(ByteBuffer src, ByteBuffer dst, int lba, int count);

    /** {@return whether the result is nothing but a part of the source} */
    boolean narrows();

    /** {@return whether a transform between the two layouts exists for such a track} */
    static boolean exists(TrackMode mode, SectorLayout from, SectorLayout to) {
        boolean form1AsForm2 =
                to == SectorLayout.USER_2324 && (from == SectorLayout.USER_2048 || from == SectorLayout.SUBHEADER_2056);
        return from.fits(mode) && to.fits(mode) && !form1AsForm2;
    }

    /**
     * {@return a new transform between two layouts}
     *
     * @param mode what the track is, by content
     * @throws IllegalArgumentException if {@linkplain #exists there is none}: the layout does not fit the mode, or the 2048
     *     bytes of form 1 are asked to become the 2324 of form 2
     */
    static SectorTransform between(TrackMode mode, SectorLayout from, SectorLayout to) {
        if (!exists(mode, from, to)) {
            throw new IllegalArgumentException("no way from " + from + " to " + to + " in a track of mode " + mode);
        }
        int cut = to.offset(mode) - from.offset(mode);
        return cut >= 0 && cut + to.bytes() <= from.bytes()
                ? new NarrowingTransform(from, to, cut)
                : new BuildingTransform(mode, from, to);
    }
}
