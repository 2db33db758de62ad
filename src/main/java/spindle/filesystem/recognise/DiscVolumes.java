// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import spindle.disc.Track;
import spindle.filesystem.TrackBlocks;
import spindle.filesystem.TrackContent;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.ImageView;

/**
 * What is in the data tracks of an image. Each track is looked at when somebody first asks, and once. Any number of threads
 * may ask.
 */
public final class DiscVolumes {
    private static final TrackContent NOTHING = new TrackContent(List.of(), List.of(), List.of());

    private final DiscImage image;
    private final Map<Integer, TrackContent> contents = new HashMap<>();
    private @Nullable List<Finding> completeness;

    private DiscVolumes(DiscImage image) {
        this.image = image;
    }

    /** {@return the volumes of an image; those of a view are kept with it} */
    public static DiscVolumes of(DiscImage image) {
        return image instanceof ImageView view
                ? view.known(DiscVolumes.class, () -> new DiscVolumes(view))
                : new DiscVolumes(image);
    }

    /** {@return what is in a track; nothing where it is audio} */
    public synchronized TrackContent content(Track track) throws IOException {
        TrackContent known = contents.get(track.number());
        if (known != null) {
            return known;
        }
        boolean empty = !track.mode().isData() || track.body().count() == 0;
        TrackContent content = empty ? NOTHING : Volumes.identify(new TrackBlocks(image, track));
        contents.put(track.number(), content);
        return content;
    }

    /**
     * {@return what data tracks lack of what their volumes promise} The directories of each are walked, when somebody first
     * asks, and once.
     */
    public synchronized List<Finding> completeness() throws IOException {
        List<Finding> known = completeness;
        if (known == null) {
            List<Finding> findings = new ArrayList<>();
            for (Track track : image.disc().tracks()) {
                findings.addAll(Completeness.of(image, track, content(track)));
            }
            known = List.copyOf(findings);
            completeness = known;
        }
        return known;
    }
}
