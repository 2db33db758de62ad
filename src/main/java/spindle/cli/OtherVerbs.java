// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The words that other programs have for what a verb does here. */
final class OtherVerbs {
    private static final String ISO = "spindle iso makes an ISO";

    private static final String HASH = "spindle hash tells CRC-32, MD5 and SHA-1 of each track";

    private static final String FILES = "spindle extract IMAGE -d DIR takes files out, spindle rip IMAGE audio";

    private static final String SHEETS =
            "spindle cue lint checks a sheet, cue fix mends it and cue make writes one; spindle help cue tells more";

    /** The verbs of chdman, with examples of what does the same here. */
    private static final Map<String, String> CHDMAN = Map.of(
            "createcd", "game.cue game.chd",
            "createdvd", "game.iso game.chd",
            "extractcd", "game.chd game.cue",
            "extractdvd", "game.chd game.iso");

    private static final Map<String, String> OURS = Map.ofEntries(
            Map.entry("bin2iso", ISO),
            Map.entry("cue2iso", ISO),
            Map.entry("toiso", ISO),
            Map.entry("to-iso", ISO),
            Map.entry("2iso", ISO),
            Map.entry("iso2bin", "spindle bin makes a BIN and its sheet of an ISO"),
            Map.entry("binmerge", "spindle merge makes one BIN of many"),
            Map.entry("join", "spindle merge makes one BIN of many"),
            Map.entry("chd", "spindle convert game.cue game.chd makes a CHD, game.chd game.cue undoes it"),
            Map.entry("audio", "spindle rip takes the audio tracks"),
            Map.entry("wav", "spindle rip takes the audio tracks"),
            Map.entry("flac", "spindle rip -F flac takes the audio tracks"),
            Map.entry("mount", "spindle ls and spindle extract reach the files of an image without mounting it"),
            Map.entry("burn", "Spindle writes no discs; burn the sheet with your burning program"),
            Map.entry("unpack", FILES),
            Map.entry("unzip", FILES),
            Map.entry("diff", "spindle compare A B tells in what two images differ"),
            Map.entry("cmp", "spindle compare A B tells in what two images differ"),
            Map.entry("md5", HASH),
            Map.entry("sha1", HASH),
            Map.entry("crc", HASH),
            Map.entry("crc32", HASH),
            Map.entry("checksum", HASH),
            Map.entry("l", "spindle ls IMAGE lists files, spindle info IMAGE tracks and volumes"),
            Map.entry("list", "spindle ls IMAGE lists files, spindle info IMAGE tracks and volumes"),
            Map.entry("x", FILES),
            Map.entry("e", FILES),
            Map.entry("cat", "spindle extract IMAGE PATH -o - writes a file to standard output"),
            Map.entry("lint", SHEETS),
            Map.entry("fix", SHEETS),
            Map.entry("make", SHEETS),
            Map.entry("patch", "spindle convert IN OUT --apply FILE puts a PPF patch on"),
            Map.entry("apply", "spindle convert IN OUT --apply FILE puts a PPF patch on"),
            Map.entry("cue", SHEETS),
            Map.entry("t", "spindle verify IMAGE tests an image"),
            Map.entry("test", "spindle verify IMAGE tests an image"),
            Map.entry("check", "spindle verify IMAGE tests an image"));

    private OtherVerbs() {}

    /**
     * {@return what to say of a word that is no verb}
     *
     * @param words the command line
     * @param names the verbs that there are
     */
    static String advice(String word, List<String> words, List<String> names) {
        return Optional.ofNullable(CHDMAN.get(word))
                .map(source -> conversion(source, words))
                .or(() -> Optional.ofNullable(OURS.get(word)))
                .or(() -> Suggestion.nearest(word, names).map(near -> "do you mean spindle " + near + "?"))
                .orElse("spindle --help lists them");
    }

    /** {@return what does the same, with the names of the command line where it has them} */
    private static String conversion(String otherwise, List<String> words) {
        Optional<String> in = following(words, List.of("-i", "--input"));
        Optional<String> out = following(words, List.of("-o", "--output"));
        boolean named = in.isPresent() && out.isPresent();
        return "use spindle convert " + (named ? in.orElseThrow() + " " + out.orElseThrow() : otherwise);
    }

    /** {@return the value of an option: the word behind it, or what is joined to it by =} */
    private static Optional<String> following(List<String> words, List<String> option) {
        List<String> parted = words.stream()
                .flatMap(word -> word.startsWith("--") ? Stream.of(word.split("=", 2)) : Stream.of(word))
                .toList();
        return IntStream.range(1, parted.size())
                .filter(at -> option.contains(parted.get(at - 1)))
                .mapToObj(parted::get)
                .findFirst();
    }
}
