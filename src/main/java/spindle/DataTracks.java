// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.Optional;
import spindle.disc.Track;
import spindle.filesystem.TrackContent;
import spindle.filesystem.Tree;
import spindle.filesystem.UserDataSource;
import spindle.filesystem.recognise.DiscVolumes;
import spindle.filesystem.recognise.FileCount;
import spindle.filesystem.recognise.TrackDetails;
import spindle.filesystem.recognise.TrackTrees;
import spindle.filesystem.recognise.Volumes;
import spindle.image.DiscImage;
import spindle.image.VolumeEnds;
import spindle.io.ByteSource;
import spindle.io.SourceChannel;
import spindle.io.SourceStream;

/**
 * What is in the data tracks of an image: volumes, files, user data. Everything is of use as long as the image is open.
 *
 * <pre>{@code
 * try (DiscImage image = Spindle.open(Path.of("game.cue"))) {
 *     Tree tree = DataTracks.files(image).orElseThrow();
 *     tree.walk(entry -> System.out.println(entry.path()), new ArrayList<>());
 * }
 * }</pre>
 */
public final class DataTracks {
    private DataTracks() {}

    /**
     * {@return what is in a track: volumes, the system it is for, boot images; nothing where it is audio} It is looked at
     * when it is first asked for, and once for an image that {@link Spindle#open} gave.
     */
    public static TrackContent volumes(DiscImage image, Track track) throws IOException {
        return DiscVolumes.of(image).content(track);
    }

    /**
     * {@return all there is to tell of a track: who made its volumes and when, how full they are, what boots, what headers of
     * consoles say} Directories are walked for it.
     */
    public static TrackDetails details(DiscImage image, Track track) throws IOException {
        return TrackDetails.of(image, track);
    }

    /** {@return how many files and bytes are in the richest tree of a track} Its directories are walked once. */
    public static Optional<FileCount> fileCount(DiscImage image, Track track) throws IOException {
        return DiscVolumes.of(image).fileCount(track);
    }

    /** {@return where the volumes of data tracks end, for {@code SectorCare} and {@code VerifyOptions}} */
    public static VolumeEnds volumeEnds(DiscImage image) throws IOException {
        return DiscVolumes.of(image).ends();
    }

    /**
     * {@return the trees of files in a data track: one for each volume and set of names} They are of use as long as the
     * image is open; {@link spindle.filesystem.Content#stream} gives the bytes of an entry.
     */
    public static List<Tree> trees(DiscImage image, Track track) throws IOException {
        return Volumes.trees(image, track);
    }

    /**
     * {@return the files that a computer shows of a disc: the richest tree of the first volume in the last session that has
     * one} {@link spindle.extract.Extraction} writes them into a folder or an archive.
     */
    public static Optional<Tree> files(DiscImage image) throws IOException {
        Optional<TrackTrees> mounted = TrackTrees.mounted(
                image.disc(), TrackTrees.of(image, image.disc().tracks()));
        return mounted.isEmpty() ? Optional.empty() : Optional.of(mounted.get().richest());
    }

    /**
     * {@return the user data of a data track, from index 1 to its end} A sector of form 2 gives the first 2048 of its
     * bytes. The stream is of use as long as the image is open.
     */
    public static InputStream userData(DiscImage image, Track track) {
        ByteSource source = new UserDataSource(image, track);
        return new SourceStream(source, 0, source.length());
    }

    /** {@return the bytes of {@link #userData} as a channel that can be read at any position} */
    public static SeekableByteChannel userDataChannel(DiscImage image, Track track) {
        return new SourceChannel(new UserDataSource(image, track));
    }
}
