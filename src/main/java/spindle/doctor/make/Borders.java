// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import spindle.disc.Medium;
import spindle.disc.Session;

/** Finds where another session, or the high-density area of a GD-ROM, begins with a file: where its headers have that place. */
final class Borders {
    private static final Evidence EVIDENCE = Evidence.certain("the headers of its sectors lie there");

    private final Map<Integer, List<String>> remarks = new HashMap<>();
    private int sessions = 1;

    /** {@return the borders between files of a disc, in order} */
    static Borders of(List<MadeFile> files) {
        Borders borders = new Borders();
        int at = 0;
        for (int i = 0; i < files.size(); i++) {
            SectorRun run = files.get(i).run();
            int place = run.lba().orElse(at);
            if (place != at && i > 0 && borders.isBorder(i, at, place)) {
                at = place;
            }
            at += run.count();
        }
        return borders;
    }

    private boolean isBorder(int file, int at, int place) {
        int gap = sessions == 1 ? Session.FIRST_GAP : Session.LATER_GAP;
        if (place == Medium.HIGH_DENSITY_LBA && at < place && sessions == 1) {
            add(0, "REM SINGLE-DENSITY AREA");
            add(file, "REM HIGH-DENSITY AREA");
            return true;
        }
        if (place - at != gap) {
            return false;
        }
        if (sessions == 1) {
            add(0, "REM SESSION 01");
        }
        sessions++;
        add(file, "REM SESSION " + (sessions < 10 ? "0" : "") + sessions);
        return true;
    }

    private void add(int file, String remark) {
        remarks.computeIfAbsent(file, none -> new ArrayList<>()).add(remark);
    }

    /** {@return the lines in front of a file} */
    List<MadeLine> before(int file) {
        return remarks.getOrDefault(file, List.of()).stream()
                .map(remark -> new MadeLine(remark, EVIDENCE.certainty(), EVIDENCE.why()))
                .toList();
    }
}
