// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import spindle.audio.FlacSource;
import spindle.audio.flac.VorbisComment;
import spindle.container.Containers;
import spindle.disc.Isrc;
import spindle.disc.SteeringCharacter;
import spindle.io.FileBytes;
import spindle.io.SpindleException;

/** The words that a sheet takes from the tags of an audio file. */
final class FileWords {
    private FileWords() {}

    /** {@return what a file says of its track, by the command of a sheet} */
    static Map<String, String> ofTrack(Path path) throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        VorbisComment tags = tags(path);
        put(words, "TITLE", tags, "TITLE");
        put(words, "PERFORMER", tags, "ARTIST");
        tags.values("ISRC").stream()
                .map(code -> code.replace("-", ""))
                .filter(Isrc::isValid)
                .findFirst()
                .ifPresent(code -> words.put("ISRC", code));
        return words;
    }

    /** {@return what a file says of its disc} */
    static Map<String, String> ofDisc(Path path) throws IOException {
        Map<String, String> words = new LinkedHashMap<>();
        VorbisComment tags = tags(path);
        put(words, "TITLE", tags, "ALBUM");
        put(words, "PERFORMER", tags, tags.values("ALBUMARTIST").isEmpty() ? "ARTIST" : "ALBUMARTIST");
        return words;
    }

    private static void put(Map<String, String> words, String command, VorbisComment tags, String tag) {
        tags.values(tag).stream()
                .map(word -> SteeringCharacter.blanked(word).replace('"', '\'').strip())
                .filter(word -> !word.isEmpty())
                .findFirst()
                .ifPresent(word -> words.put(command, word));
    }

    private static VorbisComment tags(Path path) throws IOException {
        VorbisComment none = new VorbisComment("", List.of());
        try (FileBytes file = Containers.open(path)) {
            return FlacSource.isFlac(file)
                    ? FlacSource.metadataOf(file).extras().comment().orElse(none)
                    : none;
        } catch (SpindleException e) {
            return none; // what opens the file says what is wrong
        }
    }
}
