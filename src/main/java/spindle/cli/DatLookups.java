// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.identity.dat.DatLibrary;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.image.Progress;
import spindle.plan.DiscLookup;
import spindle.report.DatLookupText;

/** Looks images up in the DATs of a command line, if there are any. Any thread may ask. */
final class DatLookups implements AutoCloseable {
    private final Optional<DatLibrary> library;

    private DatLookups(Optional<DatLibrary> library) {
        this.library = library;
    }

    /** {@return the DATs that were named, open} */
    static DatLookups open(DatOptions options, Console console) throws IOException {
        return new DatLookups(options.isGiven() ? Optional.of(options.open(console)) : Optional.empty());
    }

    /**
     * What the DATs say of an image.
     *
     * @param lines for people
     * @param findings for programs
     * @param status the exit status
     */
    record Found(List<String> lines, List<Finding> findings, int status) {
        private static final Found NOTHING = new Found(List.of(), List.of(), ExitStatus.DONE);

        Found {
            lines = List.copyOf(lines);
            findings = List.copyOf(findings);
        }

        /** {@return findings, with these behind them} */
        List<Finding> behind(List<Finding> others) {
            List<Finding> all = new ArrayList<>(others);
            all.addAll(findings);
            return all;
        }
    }

    /** {@return what the DATs say of an image; nothing where there are none} */
    Found of(Path path, DiscImage image, int threads, Progress progress) throws IOException {
        if (library.isEmpty()) {
            return Found.NOTHING;
        }
        DiscLookup lookup = DatOptions.lookUp(path, image, library.get(), threads, progress);
        return new Found(
                DatLookupText.of(path.toString(), lookup), DatLookupText.findings(lookup), DatOptions.status(lookup));
    }

    @Override
    public void close() throws IOException {
        if (library.isPresent()) {
            library.get().close();
        }
    }
}
