// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.util.Optional;
import spindle.format.nrg.NrgSession.NrgTrack;
import spindle.format.sheet.Notices;
import spindle.io.DiscFormatException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/**
 * How the sectors of a track are stored.
 *
 * @param mode what they are, as stated
 * @param layout the main channel
 * @param subchannel what follows it
 */
record SectorForm(TrackMode mode, SectorLayout layout, Subchannel subchannel) {
    /** {@return bytes from one sector to the next} */
    int stride() {
        return layout.bytes() + subchannel.bytes();
    }

    /** {@return what a mode states} */
    static Optional<SectorForm> ofMode(int mode) {
        return switch (mode) {
            case 0x00 -> plain(TrackMode.MODE1, SectorLayout.USER_2048);
            case 0x02 -> plain(TrackMode.XA, SectorLayout.USER_2048);
            case 0x03 -> plain(TrackMode.XA, SectorLayout.HEADERLESS_2336);
            case 0x05 -> plain(TrackMode.MODE1, SectorLayout.RAW_2352);
            case 0x06 -> plain(TrackMode.XA, SectorLayout.RAW_2352);
            case 0x07, 0x08 -> plain(TrackMode.AUDIO, SectorLayout.RAW_2352);
            case 0x0F -> Optional.of(new SectorForm(TrackMode.MODE1, SectorLayout.RAW_2352, Subchannel.RAW_96));
            case 0x10 -> Optional.of(new SectorForm(TrackMode.AUDIO, SectorLayout.RAW_2352, Subchannel.RAW_96));
            case 0x11 -> Optional.of(new SectorForm(TrackMode.XA, SectorLayout.RAW_2352, Subchannel.RAW_96));
            default -> Optional.empty();
        };
    }

    private static Optional<SectorForm> plain(TrackMode mode, SectorLayout layout) {
        return Optional.of(new SectorForm(mode, layout, Subchannel.NONE));
    }

    /** {@return the mode that states this form} */
    int number() {
        boolean sub = subchannel != Subchannel.NONE;
        return switch (layout) {
            case USER_2048 -> mode == TrackMode.MODE1 ? 0x00 : 0x02;
            case HEADERLESS_2336 -> 0x03;
            default ->
                switch (mode) {
                    case AUDIO -> sub ? 0x10 : 0x07;
                    case MODE1 -> sub ? 0x0F : 0x05;
                    case MODE2, XA, CDI -> sub ? 0x11 : 0x06;
                };
        };
    }

    /**
     * {@return the form of a track's sectors}
     *
     * @param sectors how many there are from index 1 on, by the cue; 0 where it does not say
     */
    static SectorForm of(NrgTrack track, int sectors, Notices notices) throws DiscFormatException {
        Optional<SectorForm> byMode = ofMode(track.mode());
        int bytes = track.sectorBytes();
        if (byMode.isPresent() && (bytes == 0 || bytes == byMode.get().stride())) {
            return byMode.get();
        }
        Optional<SectorForm> bySize = ofSize(bytes, byMode);
        if (byMode.isEmpty() && bySize.isEmpty()) {
            throw notices.invalid(
                    0,
                    "the sectors of track " + track.number() + ", at offset " + track.chunk() + ", have mode "
                            + track.mode() + " and " + bytes + " bytes, which is neither known");
        }
        boolean fits = sectors > 0 && (long) sectors * bytes == track.end() - track.index1();
        SectorForm form = bySize.isPresent() && (byMode.isEmpty() || fits) ? bySize.get() : byMode.orElseThrow();
        notices.warning(
                "size-mismatch",
                track.number(),
                0,
                "track " + track.number() + " states mode " + track.mode() + " and sectors of " + bytes
                        + " bytes; they are read as " + form.stride());
        return form;
    }

    private static Optional<SectorForm> ofSize(int bytes, Optional<SectorForm> byMode) {
        Subchannel subchannel = bytes == 2448 ? Subchannel.RAW_96 : Subchannel.NONE;
        for (SectorLayout layout : SectorLayout.values()) {
            if (layout.bytes() + subchannel.bytes() == bytes) {
                TrackMode other = layout == SectorLayout.USER_2048 || layout == SectorLayout.RAW_2352
                        ? TrackMode.MODE1
                        : TrackMode.XA;
                TrackMode mode =
                        byMode.map(SectorForm::mode).filter(layout::fits).orElse(other);
                return Optional.of(new SectorForm(mode, layout, subchannel));
            }
        }
        return Optional.empty();
    }
}
