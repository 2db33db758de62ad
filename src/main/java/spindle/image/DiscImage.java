// SPDX-License-Identifier: Apache-2.0
package spindle.image;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import spindle.disc.Disc;
import spindle.disc.Track;
import spindle.image.attachment.Attachment;

/** An open disc image: the disc, and its sectors. Its methods may be called by any number of threads. */
public interface DiscImage extends Closeable {
    /** {@return the id of its format: {@code cue}} */
    String format();

    /** {@return the disc} */
    Disc disc();

    /** {@return how a track of {@link #disc()} is stored} */
    Storage storage(Track track);

    /** {@return {@link #storage} as a function} */
    default Function<Track, Storage> storages() {
        return new Function<>() {
            @Override
            public Storage apply(Track track) {
                return storage(track);
            }
        };
    }

    /** {@return the sectors of a track of {@link #disc()}} */
    SectorSource sectors(Track track);

    /** {@return the files it is read from, the one that was named first} */
    List<Path> files();

    /**
     * {@return what was noticed while opening} An {@code ERROR} means that sectors which should be there are not: what
     * is there can be read, and a conversion of it is a salvage.
     */
    List<Finding> findings();

    /** {@return what reading the sectors has shown since: samples that are not those of a file's own checksum} */
    default List<Finding> found() {
        return List.of();
    }

    /** {@return what was noticed while opening, and what was found since} */
    default List<Finding> noticed() {
        return Stream.concat(findings().stream(), found().stream()).toList();
    }

    /** {@return how the image is packed, where its format has hunks} */
    default Optional<Packing> packing() {
        return Optional.empty();
    }

    /** {@return {@link #files()}, and the files of other images that it needs, as the parents of a CHD; none is ever written to} */
    default List<Path> inputs() {
        Stream<Path> parents = packing().stream().flatMap(packing -> packing.parents().stream());
        return Stream.concat(files().stream(), parents).toList();
    }

    /** {@return what the image holds beside the disc} */
    default List<Attachment> attachments() {
        return List.of();
    }
}
