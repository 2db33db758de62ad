// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.List;
import spindle.disc.Disc;
import spindle.disc.Remark;
import spindle.disc.Track;
import spindle.format.Fitting;
import spindle.image.Storage;

/** Composes the sheet of a fitted disc: commands and remarks, each in its place. */
final class CueComposer {
    private final Fitting fitting;
    private final CuePlan plan;
    private final CueCommands commands;
    private final String base;
    private final CuePrinter printer = new CuePrinter();
    private int remark;

    /** @param base the base name of the sheet's files */
    CueComposer(Fitting fitting, CuePlan plan, String base) {
        this.fitting = fitting;
        this.plan = plan;
        this.base = base;
        commands = new CueCommands(fitting, plan);
    }

    /** {@return the sheet's text} */
    String compose() {
        Disc disc = fitting.disc();
        List<CueCommands.Command> ofDisc = commands.ofDisc(base);
        for (int i = 0; i < ofDisc.size(); i++) {
            remarks(0, i);
            printer.ofDisc(ofDisc.get(i).line());
        }
        remarks(0, ofDisc.size());
        for (Track track : disc.tracks()) {
            track(track);
        }
        return printer.text();
    }

    private void track(Track track) {
        int number = track.number();
        remarks(number, 0);
        file(plan.shares(track).get(0).bin());
        remarks(number, 1);
        printer.track(number, modeOf(track));
        List<CueCommands.Command> ofTrack = commands.ofTrack(track);
        for (int i = 0; i < ofTrack.size(); i++) {
            remarks(number, i + 2);
            file(ofTrack.get(i).bin());
            printer.ofTrack(ofTrack.get(i).line());
        }
        remarks(number, ofTrack.size() + 2);
    }

    private String modeOf(Track track) {
        Storage storage = fitting.storage(track);
        return CueMode.of(track.mode(), storage.layout(), storage.subchannel())
                .orElseThrow()
                .word();
    }

    private void file(int bin) {
        if (bin >= 0) {
            CuePlan.Bin file = plan.bins().get(bin);
            printer.file(base + file.ending(), file.content().word());
        }
    }

    /** The remarks of a fitted disc are in the order of the sheet. */
    private void remarks(int track, int before) {
        List<Remark> all = fitting.disc().remarks();
        while (remark < all.size()
                && all.get(remark).track() == track
                && all.get(remark).before() == before) {
            printer.remark(all.get(remark).line());
            remark++;
        }
    }
}
