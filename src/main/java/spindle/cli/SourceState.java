// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import spindle.open.FoundImage;
import spindle.report.CollectedImage;

/** In which state an image is, so that it is known again. */
final class SourceState {
    private SourceState() {}

    /** {@return an image as it is now: how many bytes its files have, and when the last of them was changed} */
    static CollectedImage.Source of(FoundImage image, String verb, String asked) {
        long bytes = 0;
        long modified = 0;
        List<String> states = new ArrayList<>();
        for (Path file : image.files()) {
            try {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                long changed = attributes.lastModifiedTime().toMillis();
                bytes += attributes.size();
                modified = Math.max(modified, changed);
                states.add(attributes.size() + " " + changed);
            } catch (IOException e) {
                states.add(e.toString()); // told when the image is opened
            }
        }
        String state = HexFormat.of().toHexDigits(Fingerprint.of(states.toArray(String[]::new)));
        String uri = image.path().toAbsolutePath().normalize().toUri().toString();
        return new CollectedImage.Source(image.path().toString(), uri, bytes, modified, state, verb, asked);
    }
}
