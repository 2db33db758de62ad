// SPDX-License-Identifier: Apache-2.0
package spindle.doctor.make;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import spindle.disc.Index;
import spindle.disc.Msf;

/** Writes the lines of a sheet for the files of a disc, one after the other. */
final class MadeLines {
    private static final List<String> WORDS = List.of("PERFORMER", "TITLE");

    private final List<MadeLine> lines = new ArrayList<>();
    private int number;

    /** {@return the number of the last track} */
    int tracks() {
        return number;
    }

    List<MadeLine> all() {
        return List.copyOf(lines);
    }

    /** Adds what the files agree on of the disc. */
    void addDisc(List<MadeFile> files) {
        for (String word : WORDS) {
            List<Optional<String>> said = files.stream()
                    .filter(file -> !file.disc().isEmpty())
                    .map(file -> Optional.ofNullable(file.disc().get(word)))
                    .distinct()
                    .toList();
            if (said.size() == 1 && said.get(0).isPresent()) {
                addQuoted("", word, said.get(0).get());
            }
        }
    }

    /** Adds remarks of the disc's structure. */
    void addAll(List<MadeLine> remarks) {
        lines.addAll(remarks);
    }

    /**
     * Adds a file with its tracks.
     *
     * @param name as the sheet has it
     */
    void addFile(String name, LeadingPause.Placed placed) {
        MadeFile file = placed.file();
        boolean begun = placed.before().isPresent();
        if (begun) {
            addTrack(file.first());
            addIndex(placed.before().get(), file.first().places());
        }
        add("FILE \"" + name + "\" " + file.type(), Evidence.certain("the file is there"));
        for (int i = 0; i < file.tracks().size(); i++) {
            MadeTrack track = file.tracks().get(i);
            if (i > 0 || !begun) {
                addTrack(track);
            }
            track.indexes().forEach(index -> addIndex(index, track.places()));
        }
    }

    private void addTrack(MadeTrack track) {
        number = track.number() > number ? track.number() : number + 1;
        add(String.format(Locale.ROOT, "  TRACK %02d %s", number, track.mode()), track.kind());
        for (Map.Entry<String, String> said :
                new TreeMap<>(track.commands()).descendingMap().entrySet()) {
            addQuoted("    ", said.getKey(), said.getValue());
        }
    }

    private void addIndex(Index index, Evidence evidence) {
        add(String.format(Locale.ROOT, "    INDEX %02d %s", index.number(), Msf.ofFrames(index.lba())), evidence);
    }

    private void addQuoted(String indent, String word, String text) {
        String value = word.equals("ISRC") ? text : "\"" + text + "\"";
        add(indent + word + " " + value, Evidence.certain("the tags say so"));
    }

    private void add(String line, Evidence evidence) {
        lines.add(new MadeLine(line, evidence.certainty(), evidence.why()));
    }
}
