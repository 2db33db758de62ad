// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import spindle.disc.ControlFlag;
import spindle.disc.Disc;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.disc.text.CdText;
import spindle.filesystem.recognise.TrackDetails;
import spindle.image.DiscImage;
import spindle.image.Storage;
import spindle.io.Amounts;
import spindle.sector.Subchannel;

/** A disc as lines of text. */
public final class DiscText {
    private static final String[] TITLES = {"track", "mode", "stored", "pregap", "index 1", "sectors", "length", "more"
    };
    /** The columns of numbers, which are set to the right. */
    private static final boolean[] RIGHT = {true, false, false, true, false, true, false, false};

    private final DiscImage image;
    private final Disc disc;
    private final List<String> lines = new ArrayList<>();

    private DiscText(DiscImage image) {
        this.image = image;
        this.disc = image.disc();
    }

    /**
     * {@return what an image is, line by line}
     *
     * @param contents by track number
     */
    public static List<String> of(DiscImage image, Map<Integer, TrackDetails> contents) {
        DiscText text = new DiscText(image);
        text.head();
        text.tracks();
        text.contents(contents);
        text.packing();
        return text.lines;
    }

    private void head() {
        int tracks = disc.tracks().size();
        String sessions =
                disc.sessions().size() == 1 ? "" : Amounts.of(disc.sessions().size(), "session") + ", ";
        String msf = Msf.ofLba(disc.leadOut());
        lines.add(image.files().get(0) + ": " + image.format() + ", "
                + disc.medium().name().replace('_', '-') + ", "
                + sessions + tracks + (tracks == 1 ? " track" : " tracks") + ", lead-out at LBA " + disc.leadOut()
                + (msf.isEmpty() ? "" : " (" + msf + ")"));
        int files = image.files().size() - 1;
        if (files > 0) {
            lines.add("  in " + (files == 1 ? "" : Amounts.of(files, "file") + ", the first ")
                    + image.files().get(1).getFileName());
        }
        if (disc.mcn().isPresent()) {
            lines.add("  catalogue number " + disc.mcn().get().digits());
        }
        words(0, "  ");
    }

    private void words(int track, String indent) {
        for (Map.Entry<CdText.Field, String> word : disc.text().of(track).entrySet()) {
            lines.add(
                    indent + word.getKey().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ": " + word.getValue());
        }
    }

    private void tracks() {
        List<String[]> rows = new ArrayList<>();
        rows.add(TITLES);
        for (Track track : disc.tracks()) {
            rows.add(row(track));
        }
        int[] widths = widths(rows);
        int row = 1;
        lines.add("");
        lines.add(line(rows.get(0), widths));
        for (Session session : disc.sessions()) {
            if (disc.sessions().size() > 1) {
                lines.add("  session " + session.number() + ", lead-out at " + Msf.describe(session.leadOut()));
            }
            for (Track track : session.tracks()) {
                lines.add(line(rows.get(row++), widths));
                words(track.number(), "         ");
            }
        }
    }

    private String[] row(Track track) {
        Storage storage = image.storage(track);
        String subchannel = storage.subchannel() == Subchannel.NONE
                ? ""
                : "+" + storage.subchannel().bytes();
        return new String[] {
            Integer.toString(track.number()),
            track.mode().name(),
            storage.layout().bytes() + subchannel,
            gap(track.pregap(), storage),
            Msf.describe(track.index1()),
            Integer.toString(track.body().count()),
            Msf.ofFrames(track.body().count()),
            more(track, storage)
        };
    }

    private static String gap(LbaRange pregap, Storage storage) {
        int absent = pregap.count() - storage.storedCount(pregap);
        return pregap.count() == 0 ? "-" : pregap.count() + (absent == 0 ? "" : " (" + absent + " in no file)");
    }

    private static String more(Track track, Storage storage) {
        StringBuilder more = new StringBuilder();
        for (ControlFlag flag : track.control()) {
            more.append(flag.word()).append(' ');
        }
        if (track.isrc().isPresent()) {
            more.append("ISRC ").append(track.isrc().get().code()).append(' ');
        }
        for (Index index : track.indexes()) {
            if (index.number() > 1) {
                more.append("index ")
                        .append(index.number())
                        .append(" at LBA ")
                        .append(index.lba())
                        .append(' ');
            }
        }
        int postgap = track.body().count() - storage.storedCount(track.body());
        if (postgap > 0) {
            more.append(postgap).append(postgap == 1 ? " sector in no file " : " sectors in no file ");
        }
        return more.toString().stripTrailing();
    }

    private static int[] widths(List<String[]> rows) {
        int[] widths = new int[TITLES.length];
        for (String[] row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row[i].length());
            }
        }
        return widths;
    }

    private static String line(String[] row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.length; i++) {
            String blanks = " ".repeat(widths[i] - row[i].length());
            line.append("  ").append(RIGHT[i] ? blanks + row[i] : row[i] + blanks);
        }
        return line.toString().stripTrailing();
    }

    private void contents(Map<Integer, TrackDetails> contents) {
        int before = lines.size();
        for (Track track : disc.tracks()) {
            TrackDetails content = contents.get(track.number());
            if (content != null) {
                for (String line : DetailsText.of(content)) {
                    lines.add("  track " + track.number() + ": " + line);
                }
            }
        }
        if (lines.size() > before) {
            lines.add(before, "");
        }
    }

    private void packing() {
        image.packing().ifPresent(packing -> {
            lines.add("");
            lines.addAll(PackingText.of(packing));
        });
    }
}
