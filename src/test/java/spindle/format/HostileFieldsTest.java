// SPDX-License-Identifier: Apache-2.0
package spindle.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import spindle.Formats;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.disc.LbaRange;
import spindle.disc.Track;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.io.SpindleException;

/**
 * Each field of each format at nothing, one, its most and beyond the end of the file: the image opens and its sectors can be
 * read, or a message says why not, and neither takes more memory than an image needs.
 */
class HostileFieldsTest {
    private static final Path CORPUS = Path.of("src/test/resources/corpus");
    private static final long MOST_BYTES = 200L << 20;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0x[0-9a-fA-F]+|\\d+)");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "cue, dev-mixed-single/mixed.cue",
        "toc, dev-mixed-single/mixed.cue",
        "ccd, dev-mixed-single/mixed.cue",
        "gdi, dev-gdi/disc.gdi"
    })
    void numbers_of_a_sheet(String id, String disc) throws IOException {
        Path sheet = made(id, disc);
        String good = Files.readString(sheet, StandardCharsets.ISO_8859_1);
        List<String> values =
                List.of("0", "1", "-1", "99", "255", "65535", "2147483647", "4294967296", "99999999999999999999");
        for (Matcher number = NUMBER.matcher(good); number.find(); ) {
            for (String value : values) {
                String bad = good.substring(0, number.start()) + value + good.substring(number.end());
                Files.writeString(sheet, bad, StandardCharsets.ISO_8859_1);
                open(sheet, value + " in place of " + number.group() + " at " + number.start());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mds, dev-mixed-single/mixed.cue, 0",
        "nrg, dev-mixed-single/mixed.cue, -400",
        "cdi, dev-mixed-single/mixed.cue, -1200",
        "cso, iso-small-jrr/iso-small-jrr.iso, 0",
        "ecm, dev-m1/m1.cue, 0"
    })
    void words_of_a_description(String id, String disc, int from) throws IOException {
        Path file = made(id, disc);
        byte[] good = Files.readAllBytes(file);
        damage(file, good, from < 0 ? Math.max(0, good.length + from) : from);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "gz"})
    void words_of_a_container(String id) throws IOException {
        byte[] iso = Files.readAllBytes(CORPUS.resolve("iso-small-jrr/iso-small-jrr.iso"));
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = id.equals("gz") ? new GZIPOutputStream(packed) : zip(packed)) {
            out.write(iso);
        }
        Path file = folder.resolve("disc.iso." + id);
        damage(file, packed.toByteArray(), 0);
        damage(file, packed.toByteArray(), packed.size() - 200);
    }

    private static ZipOutputStream zip(OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.putNextEntry(new ZipEntry("disc.iso"));
        return zip;
    }

    /** Puts nothing, one, the most and the largest positive number into each word of 2, 4 and 8 bytes. */
    private void damage(Path file, byte[] good, int from) throws IOException {
        int end = Math.min(good.length, from + 1400);
        for (int width = 2; width <= 8; width *= 2) {
            for (int at = from; at + width <= end; at += 2) {
                for (int value : new int[] {0, 1, 0xFF, 0x7F}) {
                    byte[] bad = good.clone();
                    Arrays.fill(bad, at, at + width, (byte) (value == 1 ? 0 : value));
                    bad[at] = (byte) value;
                    Files.write(file, bad);
                    open(file, value + " in " + width + " bytes at " + at);
                }
            }
        }
    }

    private Path made(String id, String disc) throws IOException {
        Path target = folder.resolve("disc." + id);
        try (DiscImage source = Spindle.open(CORPUS.resolve(disc))) {
            ConversionPlan plan =
                    Spindle.plan(source, Formats.named(id).orElseThrow(), target, Copying.accepting(source));
            Spindle.convert(plan, Progress.NONE);
        }
        return id.equals("ecm") ? folder.resolve("disc.bin.ecm") : target;
    }

    private static void open(Path path, String what) throws IOException {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        try (DiscImage image = Spindle.open(path)) {
            for (Track track : image.disc().tracks()) {
                LbaRange all = track.range();
                if (all.count() > 0) {
                    Copying.read(image, track, new LbaRange(all.start(), all.start() + 1));
                    Copying.sub(image, track, new LbaRange(all.end() - 1, all.end()));
                }
            }
        } catch (SpindleException e) {
            assertThat(e.getMessage()).as(what).isNotBlank();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new AssertionError(what + " gives " + e, e);
        }
        assertThat(THREADS.getCurrentThreadAllocatedBytes() - before).as(what).isLessThan(MOST_BYTES);
    }
}
