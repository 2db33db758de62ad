// SPDX-License-Identifier: Apache-2.0
package spindle.format.toc;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.disc.ControlFlag;
import spindle.disc.DiscType;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.disc.text.CdTextBlock;
import spindle.sector.Subchannel;

/**
 * What the text of a TOC says, before the files it names are looked at.
 *
 * @param type the disc type; empty where there is no word for it
 * @param mcn the catalogue number
 * @param text the CD-TEXT of all languages
 * @param tracks in order, at least one
 */
record TocSheet(Optional<DiscType> type, Optional<Mcn> mcn, List<CdTextBlock> text, List<TrackLines> tracks) {
    TocSheet {
        text = List.copyOf(text);
        tracks = List.copyOf(tracks);
    }

    /** {@return the files that pieces of tracks lie in} */
    List<String> fileNames() {
        return tracks.stream()
                .flatMap(track -> track.steps().stream())
                .map(Step::file)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    /**
     * A track.
     *
     * @param number 1 to 99
     * @param place where its TRACK stands, for messages
     * @param mode what is declared
     * @param subchannel what follows each sector
     * @param flags its CONTROL flags
     * @param isrc its recording code
     * @param steps what stands behind, in order
     */
    record TrackLines(
            int number,
            String place,
            TocMode mode,
            Subchannel subchannel,
            Set<ControlFlag> flags,
            Optional<Isrc> isrc,
            List<Step> steps) {
        TrackLines {
            flags = Set.copyOf(flags);
            steps = List.copyOf(steps);
        }

        /** {@return the same track of another mode} */
        TrackLines of(TocMode other) {
            return new TrackLines(number, place, other, subchannel, flags, isrc, steps);
        }

        /** {@return the bytes of a stored sector} */
        int stride() {
            return mode.layout().bytes() + subchannel.bytes();
        }
    }

    /**
     * A piece of a track, or a mark in it.
     *
     * @param kind which word it is
     * @param place where it stands, for messages
     * @param file the name of a file; empty where there is none
     * @param order the byte order of samples without a header
     * @param offset bytes to pass over in the file
     * @param start where a piece begins behind the offset
     * @param length how long a piece is, or where a mark stands; empty where nothing is said
     */
    record Step(
            Kind kind,
            String place,
            String file,
            ByteOrder order,
            long offset,
            TocLength start,
            Optional<TocLength> length) {
        /** A mark, or a piece that no file holds. */
        static Step of(Kind kind, String place, Optional<TocLength> length) {
            return new Step(kind, place, "", ByteOrder.BIG_ENDIAN, 0, TocLength.NONE, length);
        }
    }

    /** The words of a track that take room, or mark a place. */
    enum Kind {
        /** Samples, with or without a header. */
        AUDIOFILE,
        /** Sectors of the track's mode. */
        DATAFILE,
        /** Zeroes in no file. */
        ZERO,
        /** Zeroes in no file, and the end of the pregap. */
        PREGAP,
        /** The end of the pregap. */
        START,
        /** The beginning of the postgap: one more index. */
        END,
        /** An index, counted from the end of the pregap. */
        INDEX
    }
}
