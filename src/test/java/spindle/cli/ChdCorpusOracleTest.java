// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import spindle.format.OtherProgram;

/** What chdman makes of the sheets of the corpus, and what we make of them: the same tracks and the same SHA-1s. */
@Tag("oracle")
class ChdCorpusOracleTest {
    private static final List<String> ENDS = List.of(".cue", ".gdi", ".toc", ".iso");

    /**
     * Sheets of which chdman 0.251 tells other tracks: it takes the declared mode for the mode, makes negative pregaps of
     * gaps at the end of the FILE before, and takes a stored pregap of a TOC for one that is not stored.
     */
    private static final Set<String> OTHERWISE = Set.of("cue-mode-mismatch-mode2.cue", "Small.cue", "mix.toc");

    @TempDir
    Path folder;

    static List<Path> sheets() throws IOException {
        try (Stream<Path> all = Files.walk(Corpus.IMAGES.toAbsolutePath())) {
            return all.filter(ChdCorpusOracleTest::isSheet).sorted().toList();
        }
    }

    private static boolean isSheet(Path path) {
        String name = path.toString().toLowerCase(Locale.ROOT);
        return ENDS.stream().anyMatch(name::endsWith)
                && !OTHERWISE.contains(path.getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("sheets")
    void chdman_tells_the_same_tracks_and_sha1s(Path sheet) {
        Path theirs = folder.resolve("theirs.chd");
        Assumptions.assumeTrue(isMade(sheet, theirs), "chdman does not make a CHD of it");
        Path ours = folder.resolve("ours.chd");
        Run run = Run.of("convert", sheet, ours, "-q", "--allow-loss", "--no-repair");
        Assumptions.assumeTrue(run.status() <= ExitStatus.WARNINGS || run.status() == ExitStatus.INTEGRITY, run.err());
        assertThat(facts(ours)).isEqualTo(facts(theirs));
    }

    /** {@return whether chdman ends, and well} It takes seconds; of some sheets it makes a length of half a million minutes. */
    private boolean isMade(Path sheet, Path target) {
        try {
            OtherProgram.succeed(
                    folder, "timeout", "20", "chdman", "createcd", "-i", sheet.toString(), "-o", target.toString());
            return true;
        } catch (AssertionError | IOException e) {
            return false;
        }
    }

    private static List<String> facts(Path chd) {
        return Run.of("info", chd)
                .out()
                .lines()
                .filter(line -> line.contains("SHA-1") && !line.contains("not in") || line.contains("TRACK:"))
                .toList();
    }
}
