// SPDX-License-Identifier: Apache-2.0
package spindle.format.chd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Packing;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.io.FileBytes;

/** An open CHD. What its hunks say is known when all have been read. */
record ChdImage(
        FileBytes file,
        ChdDescriptor descriptor,
        HunkSource hunks,
        Disc disc,
        List<StoredTrack> tracks,
        List<Finding> findings,
        Optional<HunkReport> report)
        implements DiscImage {
    ChdImage {
        tracks = List.copyOf(tracks);
        findings = List.copyOf(findings);
    }

    @Override
    public String format() {
        return ChdFormat.ID;
    }

    @Override
    public Storage storage(Track track) {
        return StoredTrack.among(tracks, track).storage();
    }

    @Override
    public SectorSource sectors(Track track) {
        return StoredTrack.among(tracks, track).sectors();
    }

    @Override
    public List<Finding> found() {
        return report.map(HunkReport::findings).orElse(List.of());
    }

    @Override
    public Optional<Packing> packing() {
        return Optional.of(new ChdPacking(descriptor).tell(file.length(), hunks.parents()));
    }

    @Override
    public List<Path> files() {
        return List.of(file.path());
    }

    @Override
    public void close() throws IOException {
        hunks.close();
    }
}
