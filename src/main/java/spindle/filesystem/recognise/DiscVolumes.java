// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.recognise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.disc.Track;
import spindle.filesystem.TrackBlocks;
import spindle.filesystem.TrackContent;
import spindle.filesystem.Volume;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.ImageView;
import spindle.image.UnreadableSectorException;
import spindle.image.VolumeEnds;

/**
 * What is in the data tracks of an image. Each track is looked at when somebody first asks, and once. Any number of threads
 * may ask.
 */
public final class DiscVolumes {
    private static final TrackContent NOTHING = new TrackContent(List.of(), List.of(), List.of());

    private final DiscImage image;
    private final Map<Integer, TrackContent> contents = new HashMap<>();
    private final Map<Integer, List<FileCount>> counts = new HashMap<>();
    private final Map<Integer, Finding> unread = new HashMap<>();
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

    /** {@return what is in a track; nothing where it is audio, or where sectors that tell it cannot be read} */
    public synchronized TrackContent content(Track track) throws IOException {
        TrackContent known = contents.get(track.number());
        if (known != null) {
            return known;
        }
        boolean empty = !track.mode().isData() || track.body().count() == 0;
        TrackContent content = empty ? NOTHING : identified(track);
        contents.put(track.number(), content);
        return content;
    }

    private TrackContent identified(Track track) throws IOException {
        try {
            return Volumes.identify(new TrackBlocks(image, track));
        } catch (UnreadableSectorException e) {
            String what = "track " + track.number() + ": " + Msf.describe(e.lba())
                    + " cannot be read; what volumes it has is not known";
            Optional<LbaRange> where = Optional.of(new LbaRange(e.lba(), e.lba() + 1));
            unread.put(
                    track.number(),
                    new Finding(UnreadableSectorException.RULE, Finding.Severity.WARNING, track.number(), where, what));
            return NOTHING;
        }
    }

    /** {@return where the volumes of the data tracks end, as far as they say it} */
    public VolumeEnds ends() throws IOException {
        Map<Integer, Integer> ends = new HashMap<>();
        for (Track track : image.disc().tracks()) {
            for (Volume volume : content(track).volumes()) {
                if (volume.blocks() > 0 && volume.blockSize() > 0) {
                    ends.merge(track.number(), end(volume, track), Math::max);
                }
            }
        }
        return new VolumeEnds(ends);
    }

    /** A later session's volume may count its own blocks, or those of the whole disc up to its end. */
    private static int end(Volume volume, Track track) {
        long sectors = volume.sectors();
        boolean fromZero = volume.base() > 0 && sectors > track.body().count();
        return (int) Math.min(Integer.MAX_VALUE, track.index1() + sectors - (fromZero ? volume.base() : 0));
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
                TrackContent content = content(track);
                Finding bad = unread.get(track.number());
                findings.addAll(
                        bad == null ? Completeness.of(image, track, content, () -> check(track)) : List.of(bad));
            }
            known = List.copyOf(findings);
            completeness = known;
        }
        return known;
    }

    /** {@return how much is in the richest tree of a track; empty where it has none} Its trees are walked once. */
    public synchronized Optional<FileCount> fileCount(Track track) throws IOException {
        if (!counts.containsKey(track.number()) && !content(track).volumes().isEmpty()) {
            check(track);
        }
        return FileCount.richest(counts.getOrDefault(track.number(), List.of()));
    }

    /** Walks the trees of a track, and keeps how much is in them. */
    private TreeCheck check(Track track) throws IOException {
        TreeCheck check = TreeCheck.of(image, track);
        long end = content(track).volumes().stream()
                .mapToLong(volume -> volume.sectors() == 0 ? Long.MAX_VALUE : end(volume, track))
                .max()
                .orElse(Long.MAX_VALUE);
        long behind = Math.max(0, track.end() - end);
        List<FileCount> found = new ArrayList<>();
        if (!check.isCapped()) {
            check.counts()
                    .forEach((tree, sums) ->
                            found.add(new FileCount(track.number(), tree, sums[0], sums[1], sums[2], behind)));
        }
        counts.put(track.number(), found);
        return check;
    }
}
