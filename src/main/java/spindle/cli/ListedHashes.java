// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import spindle.ImageChecks;
import spindle.Spindle;
import spindle.format.ReadOptions;
import spindle.identity.digest.CheckLine;
import spindle.identity.digest.CheckList;
import spindle.identity.digest.Checked;
import spindle.identity.digest.DigestAlgorithm;
import spindle.identity.digest.DiscHashes;
import spindle.identity.digest.FileDigests;
import spindle.identity.digest.HashForm;
import spindle.identity.digest.HashedFile;
import spindle.image.DiscImage;
import spindle.io.FileSource;
import spindle.io.UnreadableInputException;
import spindle.plan.HashRequest;
import spindle.plan.Hashing;
import spindle.report.HashJson;
import spindle.report.HashText;
import spindle.report.Manifest;

/** Compares images, or files that lie beside a list, with a list of checksums. */
final class ListedHashes {
    /** A list of a quarter of a million files. */
    private static final int MOST_LIST_BYTES = 1 << 26;

    private final Path list;
    private final List<CheckLine> lines;
    private final HashOptions flags;
    /** What the list has and no image had so far; all of it before the first. */
    private Optional<Set<String>> missing = Optional.empty();

    private ListedHashes(Path list, List<CheckLine> lines, HashOptions flags) {
        this.list = list;
        this.lines = lines;
        this.flags = flags;
    }

    /** Reads a list. */
    static ListedHashes read(Path list, HashOptions flags) throws IOException {
        try (FileSource file = FileSource.open(list)) {
            if (file.length() > MOST_LIST_BYTES) {
                throw new UnreadableInputException(
                        list.toString(), "is too long for a list of checksums", "check the name");
            }
            byte[] bytes = file.read(0, (int) file.length());
            String text = new String(bytes, StandardCharsets.UTF_8);
            List<CheckLine> lines =
                    Manifest.isJson(text) ? manifest(list, text) : CheckList.parse(list.toString(), text);
            return new ListedHashes(list, lines, flags);
        }
    }

    /** {@return what a manifest says of its results, and of those sources that are there still} */
    private static List<CheckLine> manifest(Path list, String text) throws IOException {
        Manifest manifest = Manifest.parse(list.toString(), text);
        return Stream.concat(
                        manifest.results().stream(),
                        manifest.sources().stream().filter(file -> Files.exists(list.resolveSibling(file.name()))))
                .flatMap(file -> file.lines().stream())
                .toList();
    }

    private Set<DigestAlgorithm> algorithms() {
        return lines.stream()
                .map(CheckLine::algorithm)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DigestAlgorithm.class)));
    }

    /** Compares an image, in the form that the list is of. Returns the exit status. */
    int check(Path path, Console console) throws IOException {
        try (DiscImage image = Spindle.open(path, flags.input.opening(ReadOptions.Completeness.WHOLE));
                ProgressLine progress = ProgressLine.of(console, flags)) {
            console.tell(image.findings());
            HashRequest request = flags.request(path, algorithms());
            DiscHashes hashes = withListedSheet(ImageChecks.hash(image, request, progress), image, request);
            List<Checked> checked = Checked.of(hashes.files(), lines);
            if (!isRight(checked) && flags.form().isEmpty() && namesStored(image)) {
                hashes = ImageChecks.hash(image, request.withForm(HashForm.STORED), progress);
                checked = Checked.of(hashes.files(), lines);
            }
            keepMissing(checked);
            List<Checked> own = checked.stream()
                    .filter(each -> each.outcome() != Checked.Outcome.MISSING)
                    .toList();
            return Math.max(tell(path, hashes, own, console), ExitStatus.of(image.findings()));
        }
    }

    /** The text of a sheet depends on the names in it: where the list has the disc by another name, it is made with that. */
    private DiscHashes withListedSheet(DiscHashes hashes, DiscImage image, HashRequest request) throws IOException {
        List<HashedFile> files = new ArrayList<>();
        for (HashedFile file : hashes.files()) {
            boolean other = file.content() == HashedFile.Content.SHEET && !isNamed(file);
            files.add(other ? listedSheet(hashes, image, request).orElse(file).named(file.name()) : file);
        }
        return new DiscHashes(hashes.form(), files, hashes.findings());
    }

    private boolean isNamed(HashedFile sheet) {
        return lines.stream().anyMatch(line -> line.baseName().equals(sheet.name()));
    }

    private Optional<HashedFile> listedSheet(DiscHashes hashes, DiscImage image, HashRequest request)
            throws IOException {
        List<String> tracks = lines.stream()
                .filter(line -> hashes.files().stream().anyMatch(file -> file.isOf(line)))
                .map(CheckLine::baseName)
                .toList();
        for (String sheet : lines.stream().map(CheckLine::baseName).distinct().toList()) {
            String name = Targets.hasExtension(sheet, "cue") ? sheet.substring(0, sheet.lastIndexOf('.')) : "";
            if (!name.isEmpty() && tracks.stream().anyMatch(track -> track.startsWith(name))) {
                Optional<HashedFile> made =
                        Hashing.sheetOf(image, request.withName(name)).filter(this::isListed);
                if (made.isPresent()) {
                    return made;
                }
            }
        }
        return Optional.empty();
    }

    private boolean isListed(HashedFile sheet) {
        return lines.stream()
                .filter(line -> line.baseName().equals(sheet.name()))
                .allMatch(sheet::isOf);
    }

    private void keepMissing(List<Checked> checked) {
        Set<String> here = checked.stream()
                .filter(each -> each.outcome() == Checked.Outcome.MISSING)
                .map(Checked::name)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        missing.ifPresent(here::retainAll);
        missing = Optional.of(here);
    }

    /** Tells what the list has and no image had. Returns the exit status. */
    int tellMissing(Console console) {
        Set<String> names = missing.orElse(Set.of());
        for (String name : names) {
            Checked each = new Checked(name, Checked.Outcome.MISSING, Optional.empty());
            String line = Console.printable(HashText.of(each));
            (console.isJson() ? console.err() : console.out()).println(line);
        }
        return names.isEmpty() ? ExitStatus.DONE : ExitStatus.MISMATCH;
    }

    /** {@return whether the list has names of files that the image is stored in} */
    private boolean namesStored(DiscImage image) {
        Set<String> stored = image.files().stream()
                .map(file -> String.valueOf(file.getFileName()))
                .collect(Collectors.toSet());
        return lines.stream().map(CheckLine::baseName).anyMatch(stored::contains);
    }

    private static boolean isRight(List<Checked> checked) {
        return checked.stream().allMatch(each -> each.outcome() == Checked.Outcome.RIGHT);
    }

    private int tell(Path path, DiscHashes hashes, List<Checked> checked, Console console) throws IOException {
        int status = isRight(checked) ? ExitStatus.DONE : ExitStatus.MISMATCH;
        if (flags.general.isJson()) {
            HashJson.write(path, hashes, checked, status, console.out());
            return status;
        }
        console.tell(hashes.findings());
        checked.forEach(each -> console.out().println(Console.printable(HashText.of(each))));
        return status;
    }

    /** Compares the files that the list names, which lie beside it. Returns the exit status. */
    int checkFiles(Console console) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        lines.forEach(line -> names.add(line.name()));
        List<HashedFile> files = new ArrayList<>();
        try (ProgressLine progress = ProgressLine.of(console, flags)) {
            for (String name : names) {
                Path file = list.resolveSibling(name);
                if (Files.exists(file)) {
                    files.add(hash(name, file, progress));
                }
            }
        }
        DiscHashes hashes = new DiscHashes(HashForm.STORED, files, List.of());
        return tell(list, hashes, Checked.of(files, lines), console);
    }

    private HashedFile hash(String name, Path file, ProgressLine progress) throws IOException {
        try (FileSource source = FileSource.open(file)) {
            progress.begin(source.length());
            return new HashedFile(
                    name,
                    HashedFile.Content.FILE,
                    0,
                    source.length(),
                    FileDigests.of(source, algorithms(), flags.work.threads, progress));
        }
    }
}
