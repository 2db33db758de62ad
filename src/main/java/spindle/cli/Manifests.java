// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.identity.digest.FileDigests;
import spindle.image.Progress;
import spindle.io.FileSource;
import spindle.open.FoundImage;
import spindle.report.Manifest;

/** The manifests beside the results of conversions, and what they show as done. */
final class Manifests {
    private static final String ENDING = ".manifest.json";

    /** A longer one is none of ours: that of a disc of 99 files has a thousandth of it. */
    private static final long MOST_BYTES = 1 << 26;

    /** Options that say where and what of it is written down, and nothing of what the result is. */
    private static final Set<String> OF_THE_PLACE =
            Set.of("-d", "-o", "--manifest", "--manifests", "--hashes", "--resume-hash", "--tmp", "--max-unpacked");

    private Manifests() {}

    /** {@return the manifest of a conversion} */
    static Path beside(ConvertOptions flags, Path image) {
        if (flags.output.output == null) {
            return Targets.in(flags.output.directory, Targets.base(image) + ENDING);
        }
        Path output = Path.of(flags.output.output);
        return Files.isDirectory(output)
                ? output.resolve(Targets.base(image) + ENDING)
                : output.resolveSibling(Targets.base(output) + ENDING);
    }

    /** {@return the options that count for what a result is, as a manifest keeps them} */
    static String asked(ConvertOptions flags) throws UsageException {
        return VerbCall.asked(ConvertOptions.MANUAL.name(), flags, OF_THE_PLACE);
    }

    /** {@return the status that a conversion ended with, where the files and the options are those of its manifest} */
    static Optional<Integer> done(ConvertOptions flags, FoundImage image) throws IOException {
        Path folder = Path.of(Optional.ofNullable(flags.output.directory).orElse(""))
                .resolve(image.folder().toString());
        Path file = flags.output.directory == null
                ? beside(flags, image.path())
                : folder.resolve(Targets.base(image.path()) + ENDING);
        Optional<Manifest> kept = read(file);
        if (kept.isEmpty() || !kept.get().options().equals(asked(flags))) {
            return Optional.empty();
        }
        Manifest manifest = kept.get();
        boolean isSame = names(manifest.sources(), file, image.path())
                && areAsKept(manifest.sources(), file, flags)
                && areAsKept(manifest.results(), file, flags);
        return isSame ? Optional.of(manifest.status()) : Optional.empty();
    }

    private static Optional<Manifest> read(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES
                    ? Optional.of(Manifest.parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8)))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean names(List<Manifest.KeptFile> files, Path manifest, Path image) {
        Path sought = image.toAbsolutePath().normalize();
        return files.stream().anyMatch(file -> place(manifest, file).equals(sought));
    }

    private static Path place(Path manifest, Manifest.KeptFile file) {
        return manifest.toAbsolutePath().resolveSibling(file.name()).normalize();
    }

    private static boolean areAsKept(List<Manifest.KeptFile> files, Path manifest, ConvertOptions flags) {
        try {
            for (Manifest.KeptFile file : files) {
                Path path = place(manifest, file);
                boolean isSame = Files.isRegularFile(path)
                        && Files.size(path) == file.bytes()
                        && Files.getLastModifiedTime(path).toString().equals(file.modified())
                        && (!flags.resumeHash || isOfDigests(path, file, flags.work.threads));
                if (!isSame) {
                    return false;
                }
            }
            return true;
        } catch (IOException | InvalidPathException e) {
            return false; // told when the image is converted
        }
    }

    private static boolean isOfDigests(Path path, Manifest.KeptFile file, int threads) throws IOException {
        try (FileSource source = FileSource.open(path)) {
            return !file.digests().isEmpty()
                    && FileDigests.of(source, file.digests().keySet(), threads, Progress.NONE)
                            .equals(file.digests());
        }
    }
}
