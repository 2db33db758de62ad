// SPDX-License-Identifier: Apache-2.0
package spindle.fuzz;

import io.airlift.compress.zstd.ZstdCompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;
import spindle.Formats;
import spindle.Spindle;
import spindle.audio.flac.EncoderSettings;
import spindle.audio.flac.FlacEncoder;
import spindle.audio.flac.FlacMetadata;
import spindle.audio.flac.PcmFormat;
import spindle.convert.ConversionOptions;
import spindle.disc.text.CdTextPack;
import spindle.format.DiscFormat;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.io.SpindleException;
import spindle.sector.SectorLayout;

/**
 * Makes the seeds: each sample disc in each format that can be written, an ISO in each container, sound in each kind of audio
 * file. {@code KIND/seeds} holds the files of a kind, and {@code KIND/beside} the files that theirs name.
 */
public final class Seeds {
    private static final Path SAMPLES = Path.of("src/test/resources/corpus");
    private static final Path TONES = Path.of("src/test/resources/audio");
    private static final List<String> DISCS = List.of(
            "dev-m1/m1.cue",
            "dev-xa/xa.cue",
            "dev-2336/m2.cue",
            "dev-gdi/disc.gdi",
            "dev-ccd/disc.ccd",
            "dev-audio-htoa/audio.cue",
            "dev-mixed-single/mixed.cue",
            "dev-chd/disc.chd",
            "iso-small-jrr/iso-small-jrr.iso");
    /** Kinds whose description ends the file: of these the ending is the seed, behind the sectors of the first disc. */
    private static final List<String> ENDINGS = List.of("nrg", "cdi");
    /** More than the descriptions of the samples have. */
    private static final int ENDING_BYTES = 4096;
    /** Four sectors of CD audio, or of data: what is behind a short description counts little, and is read at each execution. */
    private static final int SECTORS_BYTES = 4 * SectorLayout.RAW_2352.bytes();
    /** Six MPEG frames of 128 kbit/s, of 417 or 418 bytes. */
    private static final int MP3_BYTES = 6 * 418;

    private static final String ISO_SHEET = "FILE a.iso BINARY\n TRACK 01 MODE1/2048\n  INDEX 01 00:00:00\n";
    private static final String RAW_SHEET = ISO_SHEET.replace("a.iso", "a.bin").replace("2048", "2352");

    private final Path folder;

    private Seeds(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes all seeds.
     *
     * @param args the folder for all kinds
     */
    public static void main(String[] args) throws IOException {
        Seeds seeds = new Seeds(Path.of(args[0]));
        for (String disc : DISCS) {
            for (DiscFormat format : Formats.BUILT_IN) {
                if (format.writer().isPresent()) {
                    seeds.disc(SAMPLES.resolve(disc), format);
                }
            }
        }
        Files.copy(SAMPLES.resolve("udf-tiny/udf-tiny.img"), seeds.seeds("iso").resolve("udf.iso"));
        Files.copy(Path.of("src/test/resources/hostile/isz-header-alone.isz"), seeds.seeds("isz").resolve("a.isz"));
        seeds.containers(Files.readAllBytes(SAMPLES.resolve("iso-small-jrr/iso-small-jrr.iso")));
        seeds.companions();
        seeds.otherFiles();
        seeds.sound();
    }

    private Path seeds(String kind) throws IOException {
        return Files.createDirectories(folder.resolve(kind).resolve("seeds"));
    }

    /** Writes a disc, whose description becomes a seed; the other files go beside it, those of the first disc for each name. */
    private void disc(Path sample, DiscFormat format) throws IOException {
        String extension = format.extensions().get(0);
        Path seed = seeds(extension).resolve(format.id() + "-" + sample.getFileName());
        Path beside = Files.createDirectories(folder.resolve(extension).resolve("beside"));
        Path made = Files.createTempDirectory("seeds");
        ConversionOptions options =
                ConversionOptions.DEFAULT.withLosses(ConversionOptions.LossPolicy.ACCEPT);
        Path target = made.resolve("a." + extension);
        try (DiscImage image = Spindle.open(sample)) {
            Spindle.convert(Spindle.plan(image, format, target, options), Progress.NONE);
        } catch (SpindleException e) {
            System.err.println("no seed " + seed + ": " + e.getMessage());
        }
        try (Stream<Path> files = Files.list(made)) {
            for (Path file : files.toList()) {
                if (ENDINGS.contains(extension)) {
                    split(file, beside.resolve(target.getFileName()), seed);
                } else if (file.toString().endsWith("." + extension)) {
                    Files.copy(file, seed);
                } else if (Files.notExists(beside.resolve(file.getFileName()))) {
                    Files.copy(file, beside.resolve(file.getFileName()));
                }
                Files.delete(file);
            }
        }
        Files.delete(made);
    }

    private static byte[] beginning(Path file, int count) throws IOException {
        return Arrays.copyOf(Files.readAllBytes(file), count);
    }

    private static void split(Path file, Path beginning, Path seed) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        int at = Math.max(0, bytes.length - ENDING_BYTES);
        if (Files.notExists(beginning)) {
            Files.write(beginning, Arrays.copyOf(bytes, at));
        }
        Files.write(seed, Arrays.copyOfRange(bytes, at, bytes.length));
    }

    private void containers(byte[] iso) throws IOException {
        try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(seeds("gz").resolve("iso.gz")))) {
            gzip.write(iso);
        }
        try (OutputStream file = Files.newOutputStream(seeds("xz").resolve("iso.xz"));
                XZOutputStream xz = new XZOutputStream(file, new LZMA2Options(0))) {
            for (int at = 0; at < iso.length; at += iso.length / 3) {
                xz.write(iso, at, Math.min(iso.length - at, iso.length / 3));
                xz.endBlock();
            }
        }
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(seeds("zip").resolve("iso.zip")))) {
            zip.putNextEntry(new ZipEntry("a.iso"));
            zip.write(iso);
            zip.putNextEntry(new ZipEntry("a.cue"));
            zip.write(ISO_SHEET.getBytes(StandardCharsets.US_ASCII));
        }
        ZstdCompressor zstd = new ZstdCompressor();
        byte[] packed = new byte[zstd.maxCompressedLength(iso.length)];
        int count = zstd.compress(iso, 0, iso.length, packed, 0, packed.length);
        Files.write(seeds("zst").resolve("iso.zst"), Arrays.copyOf(packed, count));
    }

    /** Files that belong to a sheet of the same name. */
    private void companions() throws IOException {
        byte[] sbi = {'S', 'B', 'I', 0, 0, 2, 3, 1, 0x41, 1, 1, 0, 0, 3, 0, 0, 2, 3};
        Files.write(seeds("sbi").resolve("a.sbi"), sbi);
        byte[] lsd = {0, 2, 3, 0x41, 1, 1, 0, 0, 3, 0, 0, 2, 3, 0, 0};
        Files.write(seeds("lsd").resolve("a.lsd"), lsd);
        byte[] packs = new byte[2 * CdTextPack.BYTES];
        packs[0] = (byte) 0x80;
        packs[CdTextPack.BYTES] = (byte) 0x8F;
        Files.write(seeds("cdt").resolve("a.cdt"), packs);
        for (String kind : List.of("sbi", "lsd", "cdt")) {
            Path beside = Files.createDirectories(folder.resolve(kind).resolve("beside"));
            Files.write(beside.resolve("a.bin"), beginning(SAMPLES.resolve("dev-m1/m1.bin"), SECTORS_BYTES));
            String text = kind.equals("cdt") ? "CDTEXTFILE a.cdt\n" : "";
            Files.writeString(beside.resolve("a.cue"), text + RAW_SHEET);
        }
    }

    /** Files that are no images. */
    private void otherFiles() throws IOException {
        String rom = "name=\"a.bin\" size=\"2352\" crc=\"00c0ffee\"";
        Files.writeString(
                seeds("dat").resolve("a.dat"),
                "<?xml version=\"1.0\"?><datafile><header><name>x</name></header><game name=\"a\"><rom " + rom
                        + "/></game></datafile>");
        Files.writeString(
                seeds("dat").resolve("b.dat"),
                "clrmamepro ( name \"x\" )\ngame ( name \"a\" rom ( name a.bin size 2352 crc 00c0ffee ) )\n");
        Files.writeString(
                seeds("sums").resolve("a.sums"),
                "d41d8cd98f00b204e9800998ecf8427e  a.bin\nSHA1 (a.bin) = da39a3ee5e6b4b0d3255bfef95601890afd80709\n; x\na.bin 00000000\n");
        Files.writeString(
                seeds("json").resolve("a.json"),
                "{\"status\":0,\"source\":{\"files\":[{\"name\":\"a.cue\",\"bytes\":1,\"crc32\":\"00000000\"}]},"
                        + "\"result\":{\"files\":[{\"name\":\"a.chd\",\"bytes\":1,\"crc32\":\"00000000\"}]}}");
        Files.writeString(
                seeds("ctdb").resolve("a.ctdb"),
                "<ctdb><entry confidence=\"2\" crc32=\"00c0ffee\" trackcrcs=\"00c0ffee 01234567\" toc=\"0:150:300\"/></ctdb>");
        ByteBuffer answer = ByteBuffer.allocate(13 + 9).put(0, (byte) 1).put(13, (byte) 7);
        Files.write(seeds("accuraterip").resolve("a.accuraterip"), answer.array());
        patch();
    }

    private void patch() throws IOException {
        ByteBuffer ppf = ByteBuffer.allocate(60 + 9 + 2).order(ByteOrder.LITTLE_ENDIAN);
        ppf.put("PPF30".getBytes(StandardCharsets.US_ASCII)).put(5, (byte) 2).putLong(60, 2400).put(68, (byte) 2);
        Files.write(seeds("ppf").resolve("a.ppf"), ppf.array());
        Path beside = Files.createDirectories(folder.resolve("ppf").resolve("beside"));
        Files.write(beside.resolve("a.bin"), beginning(SAMPLES.resolve("dev-m1/m1.bin"), SECTORS_BYTES));
        Files.writeString(beside.resolve("a.cue"), RAW_SHEET);
    }

    private void flac(byte[] samples) throws IOException {
        int count = samples.length / PcmFormat.CD.bytesPerSample();
        FlacEncoder encoder = new FlacEncoder(PcmFormat.CD, EncoderSettings.FAST, FlacMetadata.Extras.NONE, count);
        byte[] frame = new byte[encoder.maxFrameBytes()];
        int bytes = encoder.encode(samples, 0, count, frame, 0);
        try (OutputStream flac = Files.newOutputStream(seeds("flac").resolve("a.flac"))) {
            flac.write(encoder.finish());
            flac.write(frame, 0, bytes);
        }
    }

    private void sound() throws IOException {
        byte[] samples = new byte[SECTORS_BYTES];
        for (int at = 0; at < samples.length; at += 2) {
            int value = (int) (9000 * Math.sin(at / 40.0));
            samples[at] = (byte) value;
            samples[at + 1] = (byte) (value >> 8);
        }
        flac(samples);
        Files.copy(TONES.resolve("tone.ogg"), seeds("ogg").resolve("tone.ogg"));
        Files.write(seeds("mp3").resolve("tone.mp3"), beginning(TONES.resolve("tone.mp3"), MP3_BYTES));
        AudioFormat format = new AudioFormat(44_100, 16, 2, true, false);
        for (AudioFileFormat.Type type :
                List.of(AudioFileFormat.Type.WAVE, AudioFileFormat.Type.AIFF, AudioFileFormat.Type.AU)) {
            String extension = type.getExtension().equals("aif") ? "aiff" : type.getExtension();
            AudioSystem.write(
                    new AudioInputStream(new ByteArrayInputStream(samples), format, SECTORS_BYTES / 4),
                    type,
                    seeds(extension).resolve("a." + extension).toFile());
        }
        for (String kind : List.of("wav", "aiff", "au", "flac", "ogg", "mp3")) {
            Path beside = Files.createDirectories(folder.resolve(kind).resolve("beside"));
            Files.writeString(
                    beside.resolve("a.cue"), "FILE a." + kind + " WAVE\n TRACK 01 AUDIO\n INDEX 01 00:00:00\n");
        }
    }
}
