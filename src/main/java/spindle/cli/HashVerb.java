// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import spindle.ImageChecks;
import spindle.Spindle;
import spindle.format.ReadOptions;
import spindle.identity.dat.DatLibrary;
import spindle.identity.digest.DigestAlgorithm;
import spindle.identity.digest.DiscHashes;
import spindle.image.DiscImage;
import spindle.io.OutputSet;
import spindle.io.Renaming;
import spindle.plan.DatNames;
import spindle.plan.DiscLookup;
import spindle.report.DatEntryText;
import spindle.report.DatLookupJson;
import spindle.report.DatLookupText;
import spindle.report.HashJson;
import spindle.report.HashText;

/** {@code spindle hash}: the checksums of images. */
final class HashVerb implements Verb {
    private final HashOptions flags = new HashOptions();

    @Override
    public Manual manual() {
        return HashOptions.MANUAL;
    }

    @Override
    public VerbOptions options() {
        return flags;
    }

    @Override
    public int run(Console console) throws IOException {
        flags.requireSensible();
        if (flags.output == null) {
            return report(console);
        }
        Path target = Path.of(flags.output);
        OutputSet.Overwrite overwrite = OutputOptions.overwrite(flags.force);
        try (OutputSet outputs = new OutputSet(overwrite, OutputSet.Sync.NONE, sources())) {
            outputs.check(target);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int status = report(console.reportingTo(new PrintStream(bytes, true, StandardCharsets.UTF_8)));
            outputs.add(target).write(0, ByteBuffer.wrap(bytes.toByteArray()));
            outputs.commit();
            return status;
        }
    }

    private List<Path> sources() {
        return flags.images.stream().map(Path::of).toList();
    }

    private int report(Console console) throws IOException {
        Interrupts.listen();
        if (flags.check != null && DatLibrary.isDat(Path.of(flags.check))) {
            flags.dat.dats = List.of(flags.check);
        } else if (flags.check != null) {
            ListedHashes listed = ListedHashes.read(Path.of(flags.check), flags);
            if (flags.images.isEmpty() && flags.input.list == null && flags.found.isEmpty()) {
                return listed.checkFiles(console);
            }
            List<Path> images = Images.of(flags, console);
            int status = Images.each(images, console, image -> listed.check(image, console));
            return flags.found.isPresent() ? status : Math.max(status, listed.tellMissing(console));
        }
        if (flags.dat.isGiven()) {
            List<Path> images = Images.of(flags, console);
            try (DatLibrary library = flags.dat.open(console)) {
                return Images.each(images, console, image -> lookUp(image, library, console));
            }
        }
        return Images.each(Images.of(flags, console), console, image -> on(image, console));
    }

    private int lookUp(Path path, DatLibrary library, Console console) throws IOException {
        DiscLookup lookup;
        List<Path> files;
        int status;
        try (DiscImage image = Spindle.open(path, flags.input.opening(ReadOptions.Completeness.WHOLE));
                ProgressLine progress = ProgressLine.of(console, flags)) {
            console.tell(image.findings());
            Set<DigestAlgorithm> wanted = flags.general.isJson() ? flags.usual() : Set.of(DigestAlgorithm.SHA1);
            lookup = DatOptions.lookUp(image, flags.request(path, wanted), library, progress);
            files = image.files();
            status = Math.max(DatOptions.status(lookup), ExitStatus.of(image.findings()));
        }
        if (flags.general.isJson()) {
            DatLookupJson.write(path, lookup, status, console.out());
        } else {
            console.tell(lookup.hashes().findings());
            DatLookupText.of(path.toString(), lookup)
                    .forEach(line -> console.out().println(Console.printable(line)));
        }
        if (flags.rename && lookup.isKnown()) {
            rename(files, lookup, console);
        }
        return status;
    }

    private static void rename(List<Path> files, DiscLookup lookup, Console console) throws IOException {
        Renaming renaming = DatNames.of(files, lookup);
        renaming.apply();
        renaming.sheet().ifPresent(sheet -> console.say(sheet.from() + " -> " + sheet.to()));
        renaming.moves().forEach(move -> console.say(move.from() + " -> " + move.to()));
    }

    private int on(Path path, Console console) throws IOException {
        try (DiscImage image = Spindle.open(path, flags.input.opening(ReadOptions.Completeness.WHOLE));
                ProgressLine progress = ProgressLine.of(console, flags)) {
            console.tell(image.findings());
            DiscHashes hashes = ImageChecks.hash(image, flags.request(path, flags.usual()), progress);
            int status = ExitStatus.of(image.findings());
            if (flags.general.isJson()) {
                HashJson.write(path, hashes, List.of(), status, console.out());
                return status;
            }
            console.tell(hashes.findings());
            List<String> lines =
                    flags.datEntry ? DatEntryText.of(Targets.base(path), hashes.files()) : HashText.of(hashes.files());
            lines.forEach(line -> console.out().println(Console.printable(line)));
            return status;
        }
    }
}
