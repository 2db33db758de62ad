// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.util.List;
import java.util.Map;
import spindle.audio.AudioSamples;
import spindle.image.Finding;
import spindle.io.FileBytes;

/** What reading audio files has shown. */
public final class AudioFindings {
    private AudioFindings() {}

    /** {@return a finding for each file that has other samples than it says} */
    public static List<Finding> of(Map<FileBytes, AudioSamples> opened) {
        return opened.entrySet().stream()
                .flatMap(file -> file.getValue().found().stream()
                        .map(problem ->
                                Finding.damaged("audio-checksum", file.getKey().name() + ": " + problem)))
                .toList();
    }
}
