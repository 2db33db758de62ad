// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spindle.format.PlannedFile;
import spindle.io.OutputException;
import spindle.report.CollectedImage;
import spindle.report.CollectionJson;

/** The file of {@code --report}: what is done already, and lines that are appended. Any number of threads append. */
final class CollectionReport implements Closeable {
    /** A longer line is none of ours: a report on all bad sectors of a disc has a tenth of it. */
    private static final int MOST_LINE = 1 << 26;

    private final FolderOptions options;
    private final @Nullable FileChannel channel;
    /** The status of each image that is done, by what was asked for. */
    private final Map<Long, Integer> done = new HashMap<>();

    private CollectionReport(FolderOptions options, @Nullable FileChannel channel) {
        this.options = options;
        this.channel = channel;
    }

    /**
     * Opens the file that options name, where they name one.
     *
     * @throws OutputException where it cannot be read or written
     */
    static CollectionReport open(FolderOptions options) throws IOException {
        if (options.report == null) {
            return new CollectionReport(options, null);
        }
        Path path = Path.of(options.report);
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            try {
                CollectionReport report = new CollectionReport(options, channel);
                report.readDone(path);
                return report;
            } catch (IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new OutputException(path.toString(), "cannot be written: " + e.getMessage(), "name another file");
        }
    }

    /** A run that was killed may have left half a line: the next one begins on its own. */
    private void readDone(Path path) throws IOException {
        boolean whole = true;
        try (BufferedReader reader = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
            StringBuilder line = new StringBuilder();
            while (readLine(reader, line)) {
                whole = line.length() > 0 && line.charAt(line.length() - 1) == '\n';
                if (options.resume) {
                    String text =
                            new String(line.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                    CollectionJson.parse(text).ifPresent(this::addDone);
                }
            }
        }
        if (!whole) {
            append("\n");
        }
    }

    /** Reads a line with its end; of one that is too long, its beginning. */
    private static boolean readLine(Reader reader, StringBuilder line) throws IOException {
        line.setLength(0);
        int each;
        while ((each = reader.read()) >= 0) {
            if (line.length() < MOST_LINE) {
                line.append((char) each);
            }
            if (each == '\n') {
                break;
            }
        }
        return line.length() > 0;
    }

    private void addDone(CollectedImage image) {
        if (isSettled(image.status()) && image.outputs().stream().allMatch(CollectionReport::isThere)) {
            done.put(key(image.source()), image.status());
        }
    }

    /** {@return whether another try would end in the same way: what failed for its place or its surroundings is tried again} */
    private static boolean isSettled(int status) {
        return switch (status) {
            case ExitStatus.UNREADABLE, ExitStatus.OUTPUT, ExitStatus.DEFECT, ExitStatus.INTERRUPTED -> false;
            default -> true;
        };
    }

    private static boolean isThere(PlannedFile output) {
        return output.path().toFile().length() == output.bytes();
    }

    /** {@return 64 bits of a digest, so that a hundred thousand images are a few megabytes} */
    private static long key(CollectedImage.Source source) {
        return Fingerprint.of(source.uri(), source.state(), source.verb(), source.options());
    }

    /** {@return the status that an image ended with, where it is done} */
    Optional<Integer> done(CollectedImage.Source source) {
        return Optional.ofNullable(done.get(key(source)));
    }

    /** Appends an image, so that it is there if the run is killed. */
    void add(CollectedImage image) throws IOException {
        if (channel != null) {
            append(CollectionJson.line(image) + "\n");
        }
    }

    private synchronized void append(String text) throws IOException {
        FileChannel open = channel;
        if (open == null) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        try {
            while (bytes.hasRemaining()) {
                open.write(bytes);
            }
        } catch (IOException e) {
            throw new OutputException(
                    String.valueOf(options.report), "cannot be written: " + e.getMessage(), "make room");
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
