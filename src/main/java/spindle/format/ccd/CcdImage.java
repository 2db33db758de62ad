// SPDX-License-Identifier: Apache-2.0
package spindle.format.ccd;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.SectorSource;
import spindle.image.Storage;
import spindle.image.StoredTrack;
import spindle.io.FileSource;

/**
 * An open image.
 *
 * @param sheet the CCD
 * @param sources the IMG, and the SUB where there is one; closed with the image
 * @param disc the disc
 * @param tracks all tracks of the disc
 * @param findings what was noticed while opening
 * @param attachments what the sheet says beside the disc
 */
record CcdImage(
        Path sheet,
        List<FileSource> sources,
        Disc disc,
        List<StoredTrack> tracks,
        List<Finding> findings,
        List<Object> attachments)
        implements DiscImage {
    CcdImage {
        sources = List.copyOf(sources);
        tracks = List.copyOf(tracks);
        findings = List.copyOf(findings);
        attachments = List.copyOf(attachments);
    }

    @Override
    public String format() {
        return CcdFormat.ID;
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
    public List<Path> files() {
        List<Path> files = new ArrayList<>();
        files.add(sheet);
        for (FileSource source : sources) {
            files.add(source.path());
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        for (FileSource source : sources) {
            source.close();
        }
    }
}
