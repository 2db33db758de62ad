// SPDX-License-Identifier: Apache-2.0
package spindle.format.nrg;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.format.ReadOptions;
import spindle.format.nrg.NrgSession.CueEntry;
import spindle.format.nrg.NrgSession.NrgTrack;
import spindle.format.sheet.Notices;
import spindle.io.DiscFormatException;
import spindle.sector.Bcd;

class CueEntryParserTest {
    private static final int FIRST_LENGTH = 57; // 00:02:57: 39 hexadecimal, and 57 hexadecimal is BCD too
    private final Notices notices = new Notices("a.nrg", ReadOptions.DEFAULT);

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_times_are_read_as_the_byte_offsets_say(boolean isBcd) throws DiscFormatException {
        ByteArrayOutputStream cue = new ByteArrayOutputStream();
        entry(cue, 0, 0, -150, isBcd);
        entry(cue, 1, 0, -150, isBcd);
        entry(cue, 1, 1, 0, isBcd);
        entry(cue, 2, 0, FIRST_LENGTH, isBcd);
        entry(cue, 2, 1, FIRST_LENGTH, isBcd);
        entry(cue, CueEntry.LEAD_OUT, 1, 116, isBcd);
        List<NrgTrack> tracks = List.of(track(1, 0, 150, 150 + FIRST_LENGTH), track(2, 207, 207, 266));
        List<CueEntry> entries = new CueEntryParser(notices, tracks).parse(new NrgChunk("CUES", 8, cue.toByteArray()));
        assertThat(entries).extracting(CueEntry::lba).containsExactly(-150, -150, 0, 57, 57, 116);
        assertThat(notices.all()).singleElement().asString().contains(isBcd ? "BCD" : "binary");
    }

    private static NrgTrack track(int number, long index0, long index1, long end) {
        return new NrgTrack(
                number, Optional.empty(), 2352, 7, index0 * 2352, index1 * 2352, end * 2352, OptionalInt.empty(), 0);
    }

    private static void entry(ByteArrayOutputStream cue, int track, int index, int lba, boolean isBcd) {
        int frames = lba + 150;
        cue.write(1);
        cue.write(track == CueEntry.LEAD_OUT ? track : Bcd.encode(track));
        cue.write(Bcd.encode(index));
        cue.write(0);
        cue.write(0);
        for (int field : new int[] {frames / 4500, frames / 75 % 60, frames % 75}) {
            cue.write(isBcd ? Bcd.encode(field) : field);
        }
    }
}
