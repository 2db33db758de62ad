// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import spindle.disc.ControlFlag;
import spindle.disc.Isrc;
import spindle.disc.Mcn;
import spindle.disc.Remark;
import spindle.disc.text.CdText;
import spindle.image.attachment.CueStyle;

/**
 * A sheet as written: its syntax, with the line of each part. What it means depends on the files it names.
 *
 * @param catalog the disc's catalogue number
 * @param cdTextFile the file that holds the CD-TEXT packs
 * @param words the disc's CD-TEXT words, in order
 * @param files the FILE lines, in order
 * @param tracks the TRACK lines, in order
 * @param marks the remarks that have a meaning, in order
 * @param remarks all remarks and the lines that were not understood
 * @param style in what order the sheet says things
 * @param problems what the parser found wrong
 */
record CueSheet(
        Optional<Mcn> catalog,
        Optional<FileName> cdTextFile,
        Map<CdText.Field, String> words,
        List<FileLine> files,
        List<TrackLine> tracks,
        List<CueMark> marks,
        List<Remark> remarks,
        CueStyle style,
        List<CueProblem> problems) {
    CueSheet {
        words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        files = List.copyOf(files);
        tracks = List.copyOf(tracks);
        marks = List.copyOf(marks);
        remarks = List.copyOf(remarks);
        problems = List.copyOf(problems);
    }

    /** {@return the same sheet with other tracks} */
    CueSheet with(List<TrackLine> others) {
        return new CueSheet(catalog, cdTextFile, words, files, others, marks, remarks, style, problems);
    }

    /** {@return the same sheet without its first track, whose remarks are then the next one's} */
    CueSheet withoutFirstTrack() {
        List<CueMark> shifted = marks.stream()
                .map(mark -> new CueMark(mark.line(), mark.kind(), mark.value(), Math.max(0, mark.track() - 1)))
                .toList();
        List<TrackLine> others = tracks.subList(1, tracks.size());
        return new CueSheet(catalog, cdTextFile, words, files, others, shifted, remarks, style, problems);
    }

    /** {@return the names of files in it, in order} */
    List<String> fileNames() {
        return files.stream().map(file -> file.name().name()).toList();
    }

    /** {@return a command with its number, of two digits: {@code INDEX 01}} */
    static String label(String command, int number) {
        return command + (number >= 0 && number < 10 ? " 0" : " ") + number;
    }

    /**
     * A file's name.
     *
     * @param line the line it stands in
     * @param name the name as written, without quotes
     */
    record FileName(int line, String name) {}

    /**
     * A FILE line.
     *
     * @param name the file's name
     * @param type the word for what it holds, upper case; empty where the line has none
     */
    record FileLine(FileName name, String type) {}

    /**
     * An INDEX line.
     *
     * @param line the line it stands in
     * @param number its number as written
     * @param time its position in the file
     * @param file which of the FILE lines it belongs to, from 0; -1 where it stands before the first
     */
    record IndexLine(int line, int number, CueTime time, int file) {}

    /**
     * A length: PREGAP or POSTGAP.
     *
     * @param line the line it stands in
     * @param time the length
     */
    record GapLine(int line, CueTime time) {}

    /**
     * A TRACK line with all that belongs to it.
     *
     * @param line the line it stands in
     * @param number its number as written; -1 where it is no number
     * @param mode the word for its mode, upper case
     * @param indexes its INDEX lines, in order
     * @param pregap the length of what goes before its first index and is in no file
     * @param postgap the length of what goes behind it and is in no file
     * @param isrc its recording code
     * @param flags its flags, without DATA
     * @param words its CD-TEXT words, in order
     */
    record TrackLine(
            int line,
            int number,
            String mode,
            List<IndexLine> indexes,
            Optional<GapLine> pregap,
            Optional<GapLine> postgap,
            Optional<Isrc> isrc,
            Set<ControlFlag> flags,
            Map<CdText.Field, String> words) {
        TrackLine {
            indexes = List.copyOf(indexes);
            flags = Set.copyOf(flags);
            words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
        }

        /** {@return the same track with other indexes} */
        TrackLine with(List<IndexLine> others) {
            return new TrackLine(line, number, mode, others, pregap, postgap, isrc, flags, words);
        }

        /** {@return how a message names it: {@code TRACK 03}} */
        String label() {
            return CueSheet.label("TRACK", number);
        }
    }
}
