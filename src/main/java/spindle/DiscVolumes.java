// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.disc.Track;
import spindle.filesystem.TrackBlocks;
import spindle.filesystem.TrackContent;
import spindle.filesystem.VolumeSize;
import spindle.filesystem.Volumes;
import spindle.image.DiscImage;
import spindle.image.Finding;

/** What is in the data tracks of an image. */
final class DiscVolumes {
    private DiscVolumes() {}

    static TrackContent of(DiscImage image, Track track) throws IOException {
        if (!track.mode().isData() || track.body().count() == 0) {
            return new TrackContent(List.of(), List.of(), List.of());
        }
        return Volumes.identify(new TrackBlocks(image, track));
    }

    /** {@return a warning for each track whose volume is larger than the track} */
    static List<Finding> oversized(DiscImage image) throws IOException {
        List<Finding> findings = new ArrayList<>();
        for (Track track : image.disc().tracks()) {
            Optional<Finding> finding = VolumeSize.check(
                    of(image, track), image.disc(), track, image.files().get(0).toString());
            if (finding.isPresent()) {
                findings.add(finding.get());
            }
        }
        return findings;
    }
}
