// SPDX-License-Identifier: Apache-2.0
package spindle.identity.dat;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import spindle.io.DiscFormatException;
import spindle.io.FileSource;
import spindle.io.SourceStream;
import spindle.io.UnsupportedImageException;

/** Reads the entries of a file of DATs: XML, the text of clrmamepro, or a ZIP of such files. */
final class DatReader {
    /** The longest DAT; MAME's list of everything has a third of it. */
    static final long MOST_BYTES = 1L << 30;

    static final int HEAD_BYTES = 64;
    /** The most bytes without an element: a parser of XML holds a text or an attribute as a whole. */
    private static final int MOST_TEXT_BYTES = 1 << 20;

    private static final int MOST_MEMBERS = 10_000;

    private final Path file;
    private final GameSink sink;

    private DatReader(Path file, GameSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /**
     * Reads a file.
     *
     * @throws DiscFormatException where it is no DAT
     * @throws UnsupportedImageException where it is longer than any DAT is
     */
    static void read(Path file, GameSink sink) throws IOException {
        try (FileSource source = FileSource.open(file);
                InputStream in = new BufferedInputStream(new SourceStream(source, 0, source.length()), 1 << 16)) {
            DatReader reader = new DatReader(file, sink);
            byte[] head = source.read(0, 4);
            boolean zip = head.length == 4 && head[0] == 'P' && head[1] == 'K';
            if (zip) {
                reader.zip(in);
            } else {
                reader.one(file.toString(), stem(String.valueOf(file.getFileName())), in);
            }
        } catch (EOFException | ZipException | IllegalArgumentException e) {
            // What ends early, and names that are no text, have exceptions of their own.
            String why = e.getMessage() == null ? "it ends too early" : e.getMessage();
            throw new DiscFormatException(file.toString(), "is a damaged ZIP archive: " + why, "get it again");
        }
    }

    private void zip(InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        int members = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            members++;
            if (members > MOST_MEMBERS) {
                throw new UnsupportedImageException(file.toString(), "is a ZIP archive of too many files", "unpack it");
            }
            if (isNamedAsDat(entry.getName())) {
                InputStream member = new FilterInputStream(zip) {
                    @Override
                    public void close() {}
                };
                String name = entry.getName();
                one(file + ":" + name, stem(name.substring(name.lastIndexOf('/') + 1)), member);
            }
        }
    }

    /** {@return whether the beginning of a file is that of a DAT} */
    static boolean isDat(byte[] head) {
        String start = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        return isXml(head) || start.startsWith("clrmamepro") || start.startsWith("game (");
    }

    /** {@return whether a file is named as DATs are} */
    static boolean isNamedAsDat(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".dat") || lower.endsWith(".xml");
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private void one(String place, String name, InputStream in) throws IOException {
        Bounded bytes = new Bounded(place, in);
        BufferedInputStream bounded = new BufferedInputStream(bytes, 1 << 16);
        bounded.mark(HEAD_BYTES);
        byte[] head = bounded.readNBytes(HEAD_BYTES);
        bounded.reset();
        if (isXml(head)) {
            bytes.requireElements();
            new LogiqxParser(place, name, sink).parse(bounded);
            return;
        }
        String start = new String(head, StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (!start.contains("(") && !start.startsWith("clrmamepro")) {
            throw new DiscFormatException(place, "is no DAT: neither XML nor the text of clrmamepro", "name a DAT");
        }
        new ClrMameProParser(place, name, bounded, sink).parse();
    }

    /** The first letter of XML may be in UTF-16, behind a mark or not. */
    private static boolean isXml(byte[] head) {
        for (byte each : head) {
            if (each == '<') {
                return true;
            }
            boolean passed = each == 0 || each == ' ' || each == '\r' || each == '\n' || each == '\t' || each < 0;
            if (!passed) {
                return false;
            }
        }
        return false;
    }

    /** Bytes of a DAT, up to the length of the longest. */
    private static final class Bounded extends FilterInputStream {
        private final String place;
        private boolean elements;
        private int text;
        private long read;

        Bounded(String place, InputStream in) {
            super(in);
            this.place = place;
        }

        /** Refuses from now on what has no element for long. */
        void requireElements() {
            elements = true;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            int got = super.read(bytes, offset, count);
            read += Math.max(0, got);
            if (read > MOST_BYTES) {
                throw new UnsupportedImageException(place, "is longer than any DAT is", "check the file, or part it");
            }
            for (int i = offset; elements && i < offset + got; i++) {
                text = bytes[i] == '<' ? 0 : text + 1;
            }
            if (text > MOST_TEXT_BYTES) {
                throw new DiscFormatException(
                        place, "is no DAT: it has a text of more than " + MOST_TEXT_BYTES + " bytes", "get it again");
            }
            return got;
        }
    }
}
