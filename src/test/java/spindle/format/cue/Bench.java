// SPDX-License-Identifier: Apache-2.0
package spindle.format.cue;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import spindle.disc.Index;
import spindle.disc.LbaRange;
import spindle.disc.Session;
import spindle.disc.Track;
import spindle.format.ReadOptions;
import spindle.image.DiscImage;
import spindle.image.Finding;

/** A sheet and its files in a folder, and what a reader makes of them. */
final class Bench {
    static final ReadOptions STRICT = new ReadOptions(
            ReadOptions.Leniency.STRICT,
            ReadOptions.Reach.SHEET_DIRECTORY,
            ReadOptions.Completeness.WHOLE,
            Optional.empty());
    static final ReadOptions SALVAGE = new ReadOptions(
            ReadOptions.Leniency.LENIENT,
            ReadOptions.Reach.SHEET_DIRECTORY,
            ReadOptions.Completeness.SALVAGE,
            Optional.empty());
    static final ReadOptions ANYWHERE = new ReadOptions(
            ReadOptions.Leniency.LENIENT, ReadOptions.Reach.ANYWHERE, ReadOptions.Completeness.WHOLE, Optional.empty());

    private final Path folder;

    Bench(Path folder) {
        this.folder = folder;
    }

    Bench file(String name, byte[] bytes) throws IOException {
        Path file = path(name);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
        return this;
    }

    /** {@return a file in the folder whose name is UTF-8, whatever the JVM's locale} */
    Path path(String name) {
        StringBuilder uri = new StringBuilder(folder.toUri().toString());
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            if (b < 0 || b == ' ' || b == '%') {
                uri.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            } else {
                uri.append((char) b);
            }
        }
        return Path.of(URI.create(uri.toString()));
    }

    DiscImage open(String sheet) throws IOException {
        return open(sheet, ReadOptions.DEFAULT);
    }

    /** Opens a sheet of this text; semicolons separate lines. */
    DiscImage open(String sheet, ReadOptions options) throws IOException {
        Path path = folder.resolve("k.cue");
        Files.write(path, sheet.replace(';', '\n').getBytes(StandardCharsets.UTF_8));
        return new CueReader().open(path, options);
    }

    /** {@return sessions and tracks in short: {@code 1[1 AUDIO 0:0 1:7 -31 | ...] 50}} */
    static String shape(DiscImage image) {
        List<String> sessions = new ArrayList<>();
        for (Session session : image.disc().sessions()) {
            List<String> tracks = new ArrayList<>();
            for (Track track : session.tracks()) {
                StringBuilder text = new StringBuilder(track.number() + " " + track.mode());
                for (Index index : track.indexes()) {
                    text.append(' ').append(index.number()).append(':').append(index.lba());
                }
                text.append(" -").append(track.end());
                for (LbaRange gap : image.storage(track).absent()) {
                    text.append(" ~").append(gap.start()).append('-').append(gap.end());
                }
                tracks.add(text.toString());
            }
            sessions.add(session.number() + "[" + String.join(" | ", tracks) + "] " + session.leadOut());
        }
        return String.join(" ", sessions);
    }

    static byte[] read(DiscImage image, int track, int lba, int count) throws IOException {
        Track wanted = image.disc().tracks().get(track - 1);
        ByteBuffer sectors =
                ByteBuffer.allocate(count * image.storage(wanted).layout().bytes());
        image.sectors(wanted).read(lba, count, sectors);
        return sectors.array();
    }

    /** {@return the findings that are no notes, as {@code rule: message}} */
    static List<String> findings(DiscImage image) {
        List<String> all = new ArrayList<>();
        for (Finding finding : image.findings()) {
            if (finding.severity() != Finding.Severity.NOTE) {
                String error = finding.severity() == Finding.Severity.ERROR ? "ERROR " : "";
                all.add(error + finding.rule() + ": " + finding.message());
            }
        }
        return all;
    }
}
