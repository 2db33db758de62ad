// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.util.List;
import java.util.Optional;
import spindle.disc.Track;
import spindle.format.SheetEdit;
import spindle.format.SheetMend;
import spindle.image.DiscImage;

/**
 * What proves a change of a sheet.
 *
 * @param lines the lines of the sheet, without their ends
 * @param beside finds the files that the sheet names
 * @param image the image, as far as it opens; it may lack tracks
 */
public record SheetEvidence(List<String> lines, FilesBeside beside, Optional<DiscImage> image) {
    public SheetEvidence {
        lines = List.copyOf(lines);
    }

    /** {@return a track of the image, where it is there} */
    public Optional<Track> track(int number) {
        return image.stream()
                .flatMap(open -> open.disc().tracks().stream())
                .filter(track -> track.number() == number)
                .findFirst();
    }

    /** {@return a line of the sheet, from 1; empty where it has no such line} */
    public String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** {@return a line written anew; no change where it is so already} */
    public SheetMend rewritten(int number, String words, String proof) {
        boolean same = number < 1 || number > lines.size() || line(number).equals(words);
        return same ? SheetMend.NONE : new SheetMend(proof, List.of(SheetEdit.to(number, words)));
    }
}
