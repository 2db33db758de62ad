// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import spindle.Spindle;
import spindle.disc.Track;
import spindle.filesystem.TrackContent;
import spindle.format.ReadOptions;
import spindle.identity.Identity;
import spindle.image.DiscImage;
import spindle.image.Finding;
import spindle.report.DiscJson;
import spindle.report.DiscText;
import spindle.report.IdentityText;

/** {@code spindle info}: what images are. */
final class InfoVerb implements Verb, Images.Action {
    private final Flags flags = new Flags();

    /** Its options. */
    static final class Flags extends WorkFlags {
        boolean ids;

        @Override
        void read(OptionParser line) {
            super.read(line);
            ids = line.flag("--ids"); // disc ids, and checksums of audio tracks, which are read for them
        }
    }

    @Override
    public Options options() {
        return flags;
    }

    @Override
    public int run(Console console) throws IOException {
        List<Path> images = Images.of(flags);
        flags.requireSensible();
        return Images.each(images, console, this);
    }

    @Override
    public int on(Path path, Console console) throws IOException {
        try (DiscImage image = Images.checked(path, flags, ReadOptions.Completeness.WHOLE)) {
            Map<Integer, TrackContent> contents = new HashMap<>();
            for (Track track : image.disc().tracks()) {
                contents.put(track.number(), Spindle.volumes(image, track));
            }
            Optional<Identity> identity = flags.ids ? Optional.of(identify(image, console)) : Optional.empty();
            if (flags.json) {
                writeJson(image, contents, identity, console);
            } else {
                print(DiscText.of(image, contents), console);
                if (identity.isPresent()) {
                    print(IdentityText.of(identity.get()), console);
                }
            }
            return tell(image, console);
        }
    }

    private Identity identify(DiscImage image, Console console) throws IOException {
        Interrupts.listen();
        try (ProgressLine progress = ProgressLine.of(console, flags)) {
            return Spindle.identify(image, flags.threads, progress);
        }
    }

    private static void writeJson(
            DiscImage image, Map<Integer, TrackContent> contents, Optional<Identity> identity, Console console)
            throws IOException {
        if (identity.isPresent()) {
            DiscJson.write(image, contents, identity.get(), console.out());
        } else {
            DiscJson.write(image, contents, console.out());
        }
    }

    private static void print(List<String> lines, Console console) {
        for (String line : lines) {
            console.out().println(Console.printable(line));
        }
    }

    /** Damage is verify's to judge: an image that opens is told with warnings. */
    private static int tell(DiscImage image, Console console) {
        int status = ExitStatus.DONE;
        for (Finding finding : image.findings()) {
            console.tell(finding);
            if (finding.severity() != Finding.Severity.NOTE) {
                status = ExitStatus.WARNINGS;
            }
        }
        return status;
    }
}
