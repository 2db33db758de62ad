// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a sheet is made of.
 *
 * @param files the files in the order of the disc, or one folder of them
 * @param sheet where the sheet will stand
 * @param boundaries where tracks begin in one file, where that was said
 * @param silenceSectors how many quiet sectors part two tracks of audio, where that was asked for
 */
public record MakeRequest(
        List<Path> files, Path sheet, Optional<Boundaries> boundaries, Optional<Integer> silenceSectors) {
    public MakeRequest {
        files = List.copyOf(files);
    }

    /** {@return a request in which the content alone tells} */
    public static MakeRequest of(List<Path> files, Path sheet) {
        return new MakeRequest(files, sheet, Optional.empty(), Optional.empty());
    }
}
