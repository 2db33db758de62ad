// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import java.util.ArrayList;
import java.util.List;
import spindle.filesystem.TrackContent;
import spindle.filesystem.Volume;

/** What is in a data track, as lines of text. */
public final class VolumeText {
    private VolumeText() {}

    /** {@return a line for each volume, system and boot image} */
    public static List<String> of(TrackContent content) {
        List<String> lines = new ArrayList<>();
        for (Volume volume : content.volumes()) {
            lines.add(of(volume));
        }
        for (String system : content.systems()) {
            lines.add("for " + system);
        }
        for (String boot : content.boot()) {
            lines.add("boots: " + boot);
        }
        return lines;
    }

    private static String of(Volume volume) {
        StringBuilder line = new StringBuilder(volume.kind().title());
        if (!volume.label().isEmpty()) {
            line.append(" \"").append(volume.label()).append('"');
        }
        if (volume.blocks() > 0) {
            line.append(", ").append(volume.blocks()).append(" blocks of ").append(volume.blockSize());
        }
        for (String detail : volume.details()) {
            line.append(", ").append(detail);
        }
        return line.toString();
    }

    /** {@return the volumes in a few words: {@code ISO 9660 "GAME", Joliet "GAME"}; or that there is none} */
    public static String summary(TrackContent content) {
        StringBuilder line = new StringBuilder();
        for (Volume volume : content.volumes()) {
            line.append(line.length() == 0 ? "" : ", ").append(volume.kind().title());
            if (!volume.label().isEmpty()) {
                line.append(" \"").append(volume.label()).append('"');
            }
        }
        return line.length() == 0 ? "no file system that we know" : line.toString();
    }
}
