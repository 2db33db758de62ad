// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import spindle.ImageChecks;
import spindle.identity.dat.DatCache;
import spindle.identity.dat.DatLibrary;
import spindle.identity.dat.DatMatch;
import spindle.identity.digest.DigestAlgorithm;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.plan.DiscLookup;
import spindle.plan.HashRequest;

/** The DATs that images are looked up in. */
final class DatOptions implements OptionGroup {
    @Parameter(
            names = "--dat",
            placeholder = "FILE",
            description = "look the disc up in a DAT (Logiqx XML, clrmamepro), a ZIP or a folder of DATs; may be given"
                    + " again; reads all sectors; status 8 where it is not there")
    List<String> dats = List.of();

    @Override
    public String title() {
        return "DATs";
    }

    /** {@return whether one was named} */
    boolean isGiven() {
        return !dats.isEmpty();
    }

    /** {@return the DATs, open} */
    DatLibrary open(Console console) throws IOException {
        DatLibrary library = DatLibrary.open(dats.stream().map(Path::of).toList(), DatCache.ofUser());
        console.tell(library.findings());
        console.sayMore(library.games() + " entries in the DATs");
        return library;
    }

    /** {@return what the DATs know of an image} */
    static DiscLookup lookUp(Path path, DiscImage image, DatLibrary library, int threads, Progress progress)
            throws IOException {
        HashRequest request = new HashRequest(Targets.base(path)).withThreads(threads);
        return lookUp(image, request.withAlgorithms(Set.of(DigestAlgorithm.SHA1)), library, progress);
    }

    /** {@return what the DATs know of an image, with the checksums of a request} */
    static DiscLookup lookUp(DiscImage image, HashRequest request, DatLibrary library, Progress progress)
            throws IOException {
        Set<DigestAlgorithm> algorithms = new TreeSet<>(request.algorithms());
        algorithms.addAll(library.algorithms());
        return ImageChecks.lookup(image, request.withAlgorithms(algorithms), library, progress);
    }

    /** {@return the exit status of a look-up} */
    static int status(DiscLookup lookup) {
        if (!lookup.isKnown()) {
            return ExitStatus.MISMATCH;
        }
        boolean sheet =
                !lookup.matches().isEmpty() && lookup.matches().get(0).verdict() == DatMatch.Verdict.OTHER_SHEET;
        return sheet ? ExitStatus.WARNINGS : ExitStatus.DONE;
    }
}
