// SPDX-License-Identifier: Apache-2.0
package spindle.format.mds;

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

/**
 * An open image.
 *
 * @param descriptor the MDS
 * @param mdf the files of sectors, closed with the image
 * @param disc the disc
 * @param tracks all tracks of the disc
 * @param findings what was noticed while opening
 * @param attachments what the descriptor holds beside the disc
 */
record MdsImage(
        Path descriptor,
        MdfFiles mdf,
        Disc disc,
        List<StoredTrack> tracks,
        List<Finding> findings,
        List<Object> attachments)
        implements DiscImage {
    MdsImage {
        tracks = List.copyOf(tracks);
        findings = List.copyOf(findings);
        attachments = List.copyOf(attachments);
    }

    @Override
    public String format() {
        return MdsFormat.ID;
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
        files.add(descriptor);
        files.addAll(mdf.paths());
        return files;
    }

    @Override
    public void close() throws IOException {
        mdf.close();
    }
}
