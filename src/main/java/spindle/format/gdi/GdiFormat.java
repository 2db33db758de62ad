// SPDX-License-Identifier: Apache-2.0
package spindle.format.gdi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import spindle.format.DiscFormat;
import spindle.format.Match;
import spindle.format.Probe;
import spindle.format.Reader;
import spindle.format.SheetCheck;
import spindle.format.Writer;
import spindle.format.sheet.CheckByReading;

/** GDI sheets of Dreamcast GD-ROMs. */
public final class GdiFormat implements DiscFormat {
    /** Its id. */
    public static final String ID = "gdi";

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String description() {
        return "GDI sheet of a Dreamcast GD-ROM with a file for each track";
    }

    @Override
    public List<String> extensions() {
        return List.of(ID);
    }

    /** {@return certain where a count of tracks is followed by the line of a track} */
    @Override
    public Match probe(Probe probe) {
        return isTold(probe.head()) ? Match.CERTAIN : probe.extension().equals(ID) ? Match.NAME : Match.NO;
    }

    /** Lines are looked at only where a digit comes first, as in no image of sectors. */
    private static boolean isTold(byte[] head) {
        int first = 0;
        while (first < head.length && head[first] == ' ') {
            first++;
        }
        if (first == head.length || head[first] < '0' || head[first] > '9') {
            return false;
        }
        return GdiParser.isLike(new String(head, StandardCharsets.ISO_8859_1));
    }

    @Override
    public Optional<Reader> reader() {
        return Optional.of(new GdiReader());
    }

    @Override
    public Optional<Writer> writer() {
        return Optional.of(new GdiWriter());
    }

    @Override
    public Optional<SheetCheck> check() {
        return Optional.of(new CheckByReading(new GdiInspection()));
    }
}
