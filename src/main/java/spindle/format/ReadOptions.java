// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import spindle.audio.Sampling;
import spindle.io.TemporarySpace;

/**
 * How an image is opened.
 *
 * @param leniency whether oddities are warnings or errors
 * @param reach whether a sheet may name files outside its own directory
 * @param completeness whether an image that lacks what its sheet declares opens with what is there
 * @param encoding the character set of a sheet; by content where empty
 * @param sampling what becomes of audio files of another rate, depth or number of channels
 * @param need which tracks have to be there
 * @param parent where the parents of a CHD are, which lie beside it else: a file or a folder
 * @param space takes what is unpacked and decoded
 */
public record ReadOptions(
        Leniency leniency,
        Reach reach,
        Completeness completeness,
        Optional<Charset> encoding,
        Sampling sampling,
        Need need,
        Optional<Path> parent,
        TemporarySpace space) {
    /** Lenient, within the sheet's folder, whole, encoding by content, samples as they are. */
    public static final ReadOptions DEFAULT =
            new ReadOptions(Leniency.LENIENT, Reach.SHEET_DIRECTORY, Completeness.WHOLE, Optional.empty());

    /** Options for images whose audio files, if any, hold the samples of a disc. */
    public ReadOptions(Leniency leniency, Reach reach, Completeness completeness, Optional<Charset> encoding) {
        this(leniency, reach, completeness, encoding, Sampling.AS_STORED);
    }

    /** Options for images of which all tracks are needed. */
    public ReadOptions(
            Leniency leniency, Reach reach, Completeness completeness, Optional<Charset> encoding, Sampling sampling) {
        this(
                leniency,
                reach,
                completeness,
                encoding,
                sampling,
                Need.ALL_TRACKS,
                Optional.empty(),
                TemporarySpace.SYSTEM);
    }

    /** {@return these options, for which only data tracks have to be there} */
    public ReadOptions forData() {
        return new ReadOptions(leniency, reach, completeness, encoding, sampling, Need.DATA_TRACKS, parent, space);
    }

    /** {@return these options, with a file or a folder in which the parents of a CHD are looked for} */
    public ReadOptions withParent(Optional<Path> place) {
        return new ReadOptions(leniency, reach, completeness, encoding, sampling, need, place, space);
    }

    /** {@return these options, for a look at all that can be read: no oddity and no missing sector stops it} */
    public ReadOptions leniently() {
        return new ReadOptions(Leniency.LENIENT, reach, Completeness.SALVAGE, encoding, sampling, need, parent, space);
    }

    /** {@return these options, with another place for what is unpacked} */
    public ReadOptions with(TemporarySpace other) {
        return new ReadOptions(leniency, reach, completeness, encoding, sampling, need, parent, other);
    }

    /** Which tracks have to be there. */
    public enum Need {
        /** A file that cannot be read is an error. */
        ALL_TRACKS,
        /** An audio file that cannot be read is a warning, and reads as silence of some length. */
        DATA_TRACKS
    }

    /** Whether oddities are warnings or errors. */
    public enum Leniency {
        LENIENT,
        STRICT
    }

    /** Where the files of a sheet may lie. */
    public enum Reach {
        SHEET_DIRECTORY,
        ANYWHERE
    }

    /** What becomes of an image that lacks what its sheet declares. */
    public enum Completeness {
        /** An index beyond the end of its file is an error. */
        WHOLE,
        /** Tracks beyond the end are left out, with an {@code ERROR} finding that names them. */
        SALVAGE
    }
}
