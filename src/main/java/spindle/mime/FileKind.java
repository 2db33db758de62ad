// SPDX-License-Identifier: Apache-2.0
package spindle.mime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import spindle.io.ByteSource;
import spindle.io.FileSource;
import spindle.io.Remedy;

/**
 * What a file is, by its content.
 *
 * @param name with its article, to follow "is": {@code a ZIP archive}
 * @param remedy what to do about it: {@code unpack it first}; never {@link Remedy#NONE}
 * @param reading who reads such a file here
 * @param format the id of the format that reads it; empty where no format does
 */
public record FileKind(String name, Remedy remedy, Reading reading, String format) {
    /** Bytes of a file's beginning that are looked at. */
    static final int HEAD_BYTES = 8192;

    private static final Remedy WHOLE = Remedy.advice("get the whole file again");

    /** Who reads files of a kind here. */
    public enum Reading {
        /** Nobody. */
        NONE,
        /** A format: its reader tells what is wrong with a file that it does not recognise. */
        FORMAT,
        /** A container: a file of this kind that is not opened as one is damaged. */
        CONTAINER
    }

    /** {@return a kind that is not read here} */
    static FileKind foreign(String name, String advice) {
        return foreign(name, Remedy.advice(advice));
    }

    /** {@return a kind that is not read here} */
    static FileKind foreign(String name, Remedy remedy) {
        return new FileKind(name, remedy, Reading.NONE, "");
    }

    /** {@return a kind that a format reads} */
    static FileKind readAs(String format, String name) {
        return new FileKind(name, WHOLE, Reading.FORMAT, format);
    }

    /** {@return a kind that is opened as a container} */
    static FileKind container(String name) {
        return new FileKind(name, WHOLE, Reading.CONTAINER, "");
    }

    /**
     * {@return what a file is, or empty where nobody knows} May take half a second.
     *
     * @throws spindle.io.UnreadableInputException where it cannot be opened
     */
    public static Optional<FileKind> describe(Path path) throws IOException {
        try (FileSource source = FileSource.open(path)) {
            return describe(source);
        }
    }

    /** {@return what some bytes are, or empty where nobody knows} May take half a second. */
    public static Optional<FileKind> describe(ByteSource source) throws IOException {
        Optional<FileKind> known = byMark(source);
        return known.isPresent() ? known : TikaTypes.detect(source.sample(0, HEAD_BYTES));
    }

    /** {@return what a file is by a mark of four bytes or more at its very beginning, or empty; chance makes no such} */
    public static Optional<FileKind> byMagic(byte[] head) {
        return Marks.findMagic(head);
    }

    /** {@return what a file is by the marks that are known here, or empty} At once: a few kilobytes are read. */
    public static Optional<FileKind> byMark(ByteSource source) throws IOException {
        if (source.length() == 0) {
            return Optional.of(foreign("an empty file", "get it again"));
        }
        byte[] head = source.sample(0, HEAD_BYTES);
        Optional<FileKind> known = Marks.find(head);
        if (known.isEmpty()) {
            known = Ends.find(source);
        }
        return known.isPresent() ? known : Texts.find(head);
    }
}
