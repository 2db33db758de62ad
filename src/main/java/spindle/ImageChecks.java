// SPDX-License-Identifier: Apache-2.0
package spindle;

import java.io.IOException;
import java.util.List;
import spindle.compare.CompareOptions;
import spindle.compare.Comparer;
import spindle.compare.Comparison;
import spindle.identity.AccurateRipMatch;
import spindle.identity.AccurateRipResponse;
import spindle.identity.AccurateRipSearch;
import spindle.identity.CtdbMatch;
import spindle.identity.CtdbResponse;
import spindle.identity.CtdbSearch;
import spindle.identity.Identifier;
import spindle.identity.Identity;
import spindle.identity.dat.DatLibrary;
import spindle.identity.digest.DiscHashes;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.image.UnreadableSectorException;
import spindle.plan.ComparableImage;
import spindle.plan.DiscLookup;
import spindle.plan.FilesAt;
import spindle.plan.HashRequest;
import spindle.plan.Hashing;
import spindle.plan.Lookup;
import spindle.verify.SectorWatch;
import spindle.verify.Verification;
import spindle.verify.Verifier;
import spindle.verify.VerifyOptions;

/**
 * Checks of open images: are they whole, equal, known? They read sectors and change nothing.
 *
 * <pre>{@code
 * try (DiscImage image = Spindle.open(Path.of("game.cue"))) {
 *     Verification verification = ImageChecks.verify(image, VerifyOptions.DEFAULT, Progress.NONE);
 *     System.out.println(verification.findings());
 * }
 * }</pre>
 */
public final class ImageChecks {
    private ImageChecks() {}

    /** Verifies an image: all its stored sectors, and the rules that look at it as a whole; see {@link Verifier#verify}. */
    public static Verification verify(DiscImage image, VerifyOptions options, Progress progress) throws IOException {
        return verify(image, options, SectorWatch.NONE, progress);
    }

    /** Verifies an image, and shows its sectors on the way, for one to a {@link spindle.verify.SectorMap}. */
    public static Verification verify(DiscImage image, VerifyOptions options, SectorWatch watch, Progress progress)
            throws IOException {
        try {
            return Verifier.verify(image, options, watch, progress);
        } catch (UnreadableSectorException e) {
            throw FilesAt.named(image, e);
        }
    }

    /**
     * Compares two images of any formats; see {@link Comparer#compare}. A sub-channel that follows from the tracks is no
     * difference from an image without one.
     */
    public static Comparison compare(DiscImage a, DiscImage b, CompareOptions options, Progress progress)
            throws IOException {
        return Comparer.compare(ComparableImage.of(a, b), ComparableImage.of(b, a), options, progress);
    }

    /** Computes the checksums of the files that a disc is kept as, in one pass over its sectors; see {@link Hashing#of}. */
    public static DiscHashes hash(DiscImage image, HashRequest request, Progress progress) throws IOException {
        try {
            return Hashing.of(image, request, progress);
        } catch (UnreadableSectorException e) {
            throw FilesAt.named(image, e);
        }
    }

    /** Looks a disc up in DATs, by the checksums of its tracks; see {@link Lookup#of}. */
    public static DiscLookup lookup(DiscImage image, HashRequest request, DatLibrary library, Progress progress)
            throws IOException {
        try {
            return Lookup.of(image, request, library, progress);
        } catch (UnreadableSectorException e) {
            throw FilesAt.named(image, e);
        }
    }

    /** Identifies a disc on one thread: {@link #identify(DiscImage, int, Progress)}. */
    public static Identity identify(DiscImage image, Progress progress) throws IOException {
        return identify(image, 1, progress);
    }

    /** Finds out by what databases know an audio disc; see {@link Identifier#identify}. */
    public static Identity identify(DiscImage image, int threads, Progress progress) throws IOException {
        return Identifier.withGame(Identifier.identify(image, threads, progress), image);
    }

    /** Compares a disc with an answer of the AccurateRip database; see {@link AccurateRipSearch#of}. */
    public static List<AccurateRipMatch> accurateRip(DiscImage image, AccurateRipResponse response, Progress progress)
            throws IOException {
        return AccurateRipSearch.of(image, response, progress);
    }

    /** Compares a disc with an answer of the CUETools database; see {@link CtdbSearch#of}. */
    public static List<CtdbMatch> ctdb(DiscImage image, CtdbResponse response, Progress progress) throws IOException {
        return CtdbSearch.of(image, response, progress);
    }
}
