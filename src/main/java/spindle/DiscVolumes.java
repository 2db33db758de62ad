// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.disc.Track;
import spindle.filesystem.TrackBlocks;
import spindle.filesystem.TrackContent;
import spindle.filesystem.VolumeSize;
import spindle.filesystem.recognise.Volumes;
import spindle.image.DiscImage;
import spindle.image.Finding;

/** What is in the data tracks of an image. */
final class DiscVolumes {
    private DiscVolumes() {}

    /** {@return what is in a track; nothing where it is audio} */
    static TrackContent of(DiscImage image, Track track) throws IOException {
        if (image instanceof AnnotatedImage annotated) {
            return annotated.content(track);
        }
        if (!track.mode().isData() || track.body().count() == 0) {
            return new TrackContent(List.of(), List.of(), List.of());
        }
        return Volumes.identify(new TrackBlocks(image, track));
    }

    /** {@return the image with what is in its tracks, and with a warning for each whose volume is larger than itself} */
    static DiscImage lookAt(DiscImage image) throws IOException {
        Map<Integer, TrackContent> contents = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        for (Track track : image.disc().tracks()) {
            TrackContent content = of(image, track);
            contents.put(track.number(), content);
            Optional<Finding> finding = VolumeSize.check(
                    content, image.disc(), track, image.files().get(0).toString());
            if (finding.isPresent()) {
                findings.add(finding.get());
            }
        }
        return new AnnotatedImage(image, findings, image.attachments(), contents);
    }
}
