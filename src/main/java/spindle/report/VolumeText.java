// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import spindle.filesystem.TrackContent;
import spindle.filesystem.Volume;

/** Volumes in words. */
public final class VolumeText {
    private VolumeText() {}

    /**
     * {@return a line about a volume}
     *
     * @param used how much of it is in use, in words; empty where that is not told
     */
    static String of(Volume volume, String used) {
        StringBuilder line = new StringBuilder(volume.kind().title());
        if (!volume.label().isEmpty()) {
            line.append(" \"").append(volume.label()).append('"');
        }
        if (volume.blocks() > 0) {
            line.append(", ").append(volume.blocks()).append(" blocks of ").append(volume.blockSize());
        }
        if (!used.isEmpty()) {
            line.append(", ").append(used);
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
