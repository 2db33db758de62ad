// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import spindle.disc.Disc;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.attachment.Attachment;
import spindle.sector.TrackMode;

/**
 * An image with some of its parts replaced: more findings, other attachments, audio in the other byte order, tracks of
 * another mode. A view of a view is one view. Closing it closes the files of the image.
 *
 * <pre>{@code
 * DiscImage turned = ImageView.of(image).withSwappedAudio().withFindings(List.of(note));
 * }</pre>
 */
public final class ImageView implements DiscImage {
    private final String format;
    private final Disc disc;
    private final List<StoredTrack> tracks;
    private final OpenFiles files;
    private final List<Finding> findings;
    private final List<Attachment> attachments;
    private final Map<Class<?>, Object> known;

    private ImageView(
            DiscImage image, Disc disc, List<StoredTrack> tracks, OpenFiles files, Map<Class<?>, Object> known) {
        this(image.format(), disc, tracks, files, image.findings(), image.attachments(), known);
    }

    private ImageView(
            String format,
            Disc disc,
            List<StoredTrack> tracks,
            OpenFiles files,
            List<Finding> findings,
            List<Attachment> attachments,
            Map<Class<?>, Object> known) {
        this.format = format;
        this.disc = disc;
        this.tracks = List.copyOf(tracks);
        this.files = files;
        this.findings = List.copyOf(findings);
        this.attachments = List.copyOf(attachments);
        this.known = known;
    }

    /** {@return a view of an image that differs in nothing yet} */
    public static ImageView of(DiscImage image) {
        if (image instanceof ImageView view) {
            return view;
        }
        List<StoredTrack> tracks = image.disc().tracks().stream()
                .map(track -> new StoredTrack(track, image.storage(track), image.sectors(track)))
                .toList();
        return new ImageView(image, image.disc(), tracks, new FilesOfImage(image), new ConcurrentHashMap<>());
    }

    /** {@return this image with more findings behind its own} */
    public ImageView withFindings(List<Finding> more) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(more);
        return new ImageView(format, disc, tracks, files, all, attachments, known);
    }

    /** {@return this image with each finding as the function makes it} */
    public ImageView withEachFinding(UnaryOperator<Finding> change) {
        List<Finding> changed = findings.stream().map(change).toList();
        return new ImageView(format, disc, tracks, files, changed, attachments, known);
    }

    /** {@return this image with other attachments in place of its own} */
    public ImageView withAttachments(List<Attachment> replacing) {
        return new ImageView(format, disc, tracks, files, findings, replacing, known);
    }

    /** {@return this image, read from other files} Closing it closes those. */
    public ImageView withFiles(OpenFiles replacing) {
        return new ImageView(format, disc, tracks, replacing, findings, attachments, known);
    }

    /** {@return this image with its audio in the other byte order} */
    public ImageView withSwappedAudio() {
        UnaryOperator<StoredTrack> swap = stored -> stored.track().mode().isData()
                ? stored
                : new StoredTrack(stored.track(), stored.storage(), new SwappedSource(stored.sectors()));
        return new ImageView(this, disc, tracks.stream().map(swap).toList(), files, known);
    }

    /**
     * {@return this image without some sectors of its audio tracks: they are in no file, and read as silence}
     *
     * @param silent the sectors of each track, ascending, all of them stored
     */
    public ImageView withSilence(Function<Track, List<LbaRange>> silent) {
        UnaryOperator<StoredTrack> silence = stored -> {
            List<LbaRange> ranges = silent.apply(stored.track());
            return ranges.isEmpty()
                    ? stored
                    : new StoredTrack(
                            stored.track(),
                            stored.storage().without(ranges),
                            new SilencedSource(stored.sectors(), ranges));
        };
        return new ImageView(this, disc, tracks.stream().map(silence).toList(), files, known);
    }

    /**
     * {@return this image of one track, that track being of another mode and at another place}
     *
     * @param shift how many sectors later on its disc the track lies
     */
    public ImageView withRedeclaredTrack(TrackMode mode, int shift) {
        StoredTrack track = ShiftedTrack.of(tracks.get(0), mode, shift);
        return withTracks(ShiftedTrack.disc(disc, track.track(), shift), List.of(track));
    }

    /**
     * {@return this image with the last sectors of a track as the pregap of the track behind it}
     *
     * @param start the first of those sectors
     */
    public ImageView withPause(Track track, Track next, int start) {
        MovedPause pause = new MovedPause(track, next, start);
        return withTracks(pause.disc(disc), pause.tracks(tracks));
    }

    /** {@return this image with the tracks of another disc} What was found out about the old tracks is forgotten. */
    public ImageView withTracks(Disc replacing, List<StoredTrack> stored) {
        return new ImageView(this, replacing, stored, files, new ConcurrentHashMap<>());
    }

    /**
     * {@return what is known about the tracks of this image, found out by the first who asks} Views with the same tracks
     * share it.
     *
     * @param type what kind of knowledge
     * @param find makes the object that finds it out; called once, and not for long
     */
    public <T> T known(Class<T> type, Supplier<T> find) {
        return type.cast(known.computeIfAbsent(type, unused -> find.get()));
    }

    @Override
    public String format() {
        return format;
    }

    @Override
    public Disc disc() {
        return disc;
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
        return files.paths();
    }

    @Override
    public List<Finding> findings() {
        return findings;
    }

    @Override
    public List<Finding> found() {
        return files.found();
    }

    @Override
    public Optional<Packing> packing() {
        return files.packing();
    }

    @Override
    public List<Attachment> attachments() {
        return attachments;
    }

    @Override
    public void close() throws IOException {
        files.close();
    }

    /** The files of an image. */
    private record FilesOfImage(DiscImage image) implements OpenFiles {
        @Override
        public List<Path> paths() {
            return image.files();
        }

        @Override
        public List<Finding> found() {
            return image.found();
        }

        @Override
        public Optional<Packing> packing() {
            return image.packing();
        }

        @Override
        public void close() throws IOException {
            image.close();
        }
    }
}
