// SPDX-License-Identifier: Apache-2.0
package spindle.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import spindle.Spindle;
import spindle.identity.AccurateRipResponse;
import spindle.identity.CtdbResponse;
import spindle.identity.dat.DatCache;
import spindle.identity.dat.DatLibrary;
import spindle.identity.digest.CheckList;
import spindle.identity.digest.DigestAlgorithm;
import spindle.identity.digest.HashedFile;
import spindle.image.DiscImage;
import spindle.patch.PatchedImage;
import spindle.patch.PpfPatch;
import spindle.report.Manifest;

/** Reads files that are no images: DATs, lists of checksums, manifests, patches and answers of databases. */
final class OtherFiles {
    /** What is looked up: a track that the seed has. */
    private static final HashedFile TRACK = new HashedFile(
            "a.bin", HashedFile.Content.BIN, 1, 2352, Map.of(DigestAlgorithm.CRC32, "00c0ffee"));

    private OtherFiles() {}

    /** {@return whether a file of this extension is no image, and was read} */
    static boolean read(String kind, Path file) throws IOException {
        switch (kind) {
            case "dat" -> lookUp(file);
            case "ppf" -> patch(file);
            case "sums" -> CheckList.parse("a.sums", text(file));
            case "json" -> Manifest.parse("a.json", text(file));
            case "accuraterip" -> AccurateRipResponse.parse("a", Files.readAllBytes(file));
            case "ctdb" -> CtdbResponse.parse("a", Files.readAllBytes(file));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** The index is made anew each time: the cache knows a file by its time, which may not have changed. */
    private static void lookUp(Path file) throws IOException {
        Path cache = file.resolveSibling("dats");
        try (DatLibrary library = DatLibrary.open(List.of(file), new DatCache(cache))) {
            library.match(List.of(TRACK));
        } finally {
            FuzzTarget.clear(cache);
        }
    }

    private static void patch(Path file) throws IOException {
        PpfPatch patch = PpfPatch.read(file);
        try (DiscImage image = Spindle.open(file.resolveSibling("a.cue"));
                DiscImage patched = PatchedImage.of(image, patch)) {
            FuzzTarget.look(patched);
        }
    }
}
