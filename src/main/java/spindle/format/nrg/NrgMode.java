// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import java.util.Optional;
import spindle.format.nrg.NrgSession.NrgTrack;
import spindle.format.place.SectorForm;
import spindle.format.sheet.Notices;
import spindle.io.DiscFormatException;
import spindle.sector.SectorLayout;
import spindle.sector.Subchannel;
import spindle.sector.TrackMode;

/**
 * What the sectors of a track are, and how they are stored: what the number of a mode states.
 *
 * @param mode what they are
 * @param form how they are stored
 */
record NrgMode(TrackMode mode, SectorForm form) {
    private static final int RAW_WITH_SUBCHANNEL_BYTES = SectorLayout.RAW_2352.bytes() + Subchannel.RAW_96.bytes();

    /** {@return what a mode states} */
    static Optional<NrgMode> ofMode(int mode) {
        return switch (mode) {
            case 0x00 -> plain(TrackMode.MODE1, SectorLayout.USER_2048);
            case 0x02 -> plain(TrackMode.XA, SectorLayout.USER_2048);
            case 0x03 -> plain(TrackMode.XA, SectorLayout.HEADERLESS_2336);
            case 0x05 -> plain(TrackMode.MODE1, SectorLayout.RAW_2352);
            case 0x06 -> plain(TrackMode.XA, SectorLayout.RAW_2352);
            case 0x07, 0x08 -> plain(TrackMode.AUDIO, SectorLayout.RAW_2352);
            case 0x0F -> withSubchannel(TrackMode.MODE1);
            case 0x10 -> withSubchannel(TrackMode.AUDIO);
            case 0x11 -> withSubchannel(TrackMode.XA);
            default -> Optional.empty();
        };
    }

    private static Optional<NrgMode> plain(TrackMode mode, SectorLayout layout) {
        return Optional.of(new NrgMode(mode, new SectorForm(layout, Subchannel.NONE)));
    }

    private static Optional<NrgMode> withSubchannel(TrackMode mode) {
        return Optional.of(new NrgMode(mode, new SectorForm(SectorLayout.RAW_2352, Subchannel.RAW_96)));
    }

    /** {@return the mode that states this form} */
    int number() {
        boolean sub = form.subchannel() != Subchannel.NONE;
        return switch (form.layout()) {
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
    static NrgMode of(NrgTrack track, int sectors, Notices notices) throws DiscFormatException {
        Optional<NrgMode> byMode = ofMode(track.mode());
        int bytes = track.sectorBytes();
        if (byMode.isPresent() && (bytes == 0 || bytes == byMode.get().form().stride())) {
            return byMode.get();
        }
        Optional<NrgMode> bySize = ofSize(bytes, byMode);
        if (byMode.isEmpty() && bySize.isEmpty()) {
            throw notices.invalid(
                    0,
                    "the sectors of track " + track.number() + ", at offset " + track.chunk() + ", have mode "
                            + track.mode() + " and " + bytes + " bytes, which is neither known");
        }
        boolean fits = sectors > 0 && (long) sectors * bytes == track.end() - track.index1();
        NrgMode mode = bySize.isPresent() && (byMode.isEmpty() || fits) ? bySize.get() : byMode.orElseThrow();
        notices.warning(
                "size-mismatch",
                track.number(),
                0,
                "track " + track.number() + " states mode " + track.mode() + " and sectors of " + bytes
                        + " bytes; they are read as " + mode.form().stride());
        return mode;
    }

    private static Optional<NrgMode> ofSize(int bytes, Optional<NrgMode> byMode) {
        Subchannel subchannel = bytes == RAW_WITH_SUBCHANNEL_BYTES ? Subchannel.RAW_96 : Subchannel.NONE;
        return SectorForm.ofBytes(bytes, subchannel).map(form -> {
            SectorLayout layout = form.layout();
            boolean plain = layout == SectorLayout.USER_2048 || layout == SectorLayout.RAW_2352;
            TrackMode other = plain ? TrackMode.MODE1 : TrackMode.XA;
            return new NrgMode(byMode.map(NrgMode::mode).filter(layout::fits).orElse(other), form);
        });
    }
}
