// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.SectorSource;
import spindle.image.Storage;

/** An open sheet with its files. */
final class CueImage implements DiscImage {
    private final BoundDisc bound;
    private final List<Path> paths;
    private final List<Finding> findings;
    private final CueFiles files;
    private final List<Object> held;

    CueImage(BoundDisc bound, List<Path> paths, List<Finding> findings, CueFiles files, List<Object> held) {
        this.bound = bound;
        this.paths = List.copyOf(paths);
        this.findings = List.copyOf(findings);
        this.files = files;
        this.held = List.copyOf(held);
    }

    @Override
    public String format() {
        return CueFormat.ID;
    }

    @Override
    public Disc disc() {
        return bound.disc();
    }

    @Override
    public Storage storage(Track track) {
        return of(track).storage();
    }

    @Override
    public SectorSource sectors(Track track) {
        return of(track).sectors();
    }

    private BoundTrack of(Track track) {
        for (BoundTrack own : bound.tracks()) {
            if (own.track().number() == track.number()) {
                return own;
            }
        }
        throw new IllegalArgumentException("track " + track.number() + " is not on this disc");
    }

    @Override
    public List<Path> files() {
        return paths;
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    /** {@return the order in which the sheet says things, and the Q packets in a file beside it} */
    @Override
    public List<Object> attachments() {
        return held;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
