// SPDX-License-Identifier: Apache-2.0
package spindle.report.page;

import java.util.List;
import java.util.Locale;
import spindle.disc.Disc;
import spindle.disc.Medium;
import spindle.disc.Msf;
import spindle.disc.Track;

/**
 * The disc as it lies on the table: a spiral from the inside, on which time runs at an even speed. A turn of the drawing stands
 * for many of the disc's, but areas are true: what fills a third of the ring is a third of the disc.
 */
final class Ring {
    /** Half of the drawing's side. */
    private static final double CENTRE = 120;
    /** Where the program area begins and ends: 25 and 58 mm (IEC 60908, 6), two units to a millimetre. */
    private static final double INNER = 50;

    private static final double OUTER = 116;
    private static final double HOLE = 15;
    private static final int TURNS = 22;
    /** Sectors of a disc of 80 minutes: what a shorter one does not fill stays blank. */
    private static final int FULL = 80 * Msf.FRAMES_PER_MINUTE;
    /** What fills less than such a part of a whole disc is drawn as if it filled all of it. */
    private static final int SMALL = 8;
    /** Points of a turn. */
    private static final int STEPS = 72;

    private static final int MOST_RUNS = 600;
    private static final double PITCH = (OUTER - INNER) / TURNS;

    private final Examined examined;
    private final String id;
    private final Markup out;
    private final double sectors;

    private Ring(Examined examined, String id, Markup out) {
        this.examined = examined;
        this.id = id;
        this.out = out;
        Disc disc = examined.image().disc();
        int count = examined.map().range().count();
        boolean small = disc.medium() != Medium.CD || count < FULL / SMALL;
        sectors = small ? Math.max(1, count) : Math.max(FULL, count);
    }

    /** Writes the drawing, as a figure called {@code id}. */
    static void write(Examined examined, String id, Markup out) {
        new Ring(examined, id, out).write();
    }

    private void write() {
        out.begin("svg", "class", "ring", "viewBox", "0 0 240 240", "role", "img", "aria-labelledby", id);
        out.with("title", "The disc as a ring: " + Words.disc(examined.image().disc()), "id", id);
        circle(OUTER + PITCH, "plate");
        circle(HOLE, "hole");
        int first = examined.map().range().start();
        List<Run> runs = Run.of(examined.map(), first, examined.map().range().end(), MOST_RUNS);
        for (Run run : runs) {
            out.begin("path", "class", "k-" + run.state().word(), "d", spiral(run.from() - first, run.to() - first));
            out.with("title", run.state().title() + ", " + Words.range(run.from(), run.to()))
                    .end()
                    .line();
        }
        for (Track track : examined.image().disc().tracks()) {
            tick(track, first);
        }
        out.end();
    }

    private void circle(double radius, String kind) {
        out.empty("circle", "class", kind, "cx", "120", "cy", "120", "r", number(radius));
    }

    private void tick(Track track, int first) {
        double angle = angle(track.index1() - first);
        double radius = radius(angle);
        out.empty(
                "path",
                "class",
                "tick",
                "d",
                "M" + point(angle, radius - PITCH / 2) + "L" + point(angle, radius + PITCH / 2));
    }

    private String spiral(int from, int to) {
        double begin = angle(from);
        double end = Math.max(angle(to), begin + 2 * Math.PI / 1000);
        int steps = Math.max(1, (int) Math.ceil((end - begin) / (2 * Math.PI) * STEPS));
        StringBuilder path = new StringBuilder();
        for (int i = 0; i <= steps; i++) {
            double angle = begin + (end - begin) * i / steps;
            path.append(i == 0 ? 'M' : 'L').append(point(angle, radius(angle)));
        }
        return path.toString();
    }

    /** {@return how far the spiral has turned where a sector lies: lengths are areas divided by the pitch} */
    private double angle(int sector) {
        double share = Math.min(1, sector / sectors);
        double radius = Math.sqrt(INNER * INNER + share * (OUTER * OUTER - INNER * INNER));
        return (radius - INNER) / PITCH * 2 * Math.PI;
    }

    private static double radius(double angle) {
        return INNER + angle / (2 * Math.PI) * PITCH;
    }

    private static String point(double angle, double radius) {
        return number(CENTRE + radius * Math.sin(angle)) + "," + number(CENTRE - radius * Math.cos(angle));
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
