// SPDX-License-Identifier: Apache-2.0
package spindle.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import spindle.Formats;
import spindle.Spindle;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.disc.Track;
import spindle.format.WriteOptions;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.io.OutputSet;
import spindle.plan.IsoRequest;
import spindle.plan.RipRequest;
import spindle.rip.AbsentGaps;
import spindle.rip.AudioFileType;
import spindle.sector.SectorLayout;
import spindle.sector.code.SectorBuilder;

/** One of each kind of conversion, from a small disc of one data track and one audio track. */
enum FaultJob {
    CUE("cue"),
    CUE_PER_TRACK("cue"),
    TOC("toc"),
    CCD("ccd"),
    MDS("mds"),
    NRG("nrg"),
    CDI("cdi"),
    ECM("ecm"),
    ISO("iso"),
    CSO("cso"),
    WAV("cue"),
    FLAC("cue");

    private static final int DATA_SECTORS = 20;
    private static final int AUDIO_SECTORS = 5;
    private static final byte[] SBI = {'S', 'B', 'I', 0, 0, 2, 5, 1, 0x41, 1, 1, 0, 0, 7, 0, 0, 2, 5};

    private final String extension;

    FaultJob(String extension) {
        this.extension = extension;
    }

    /** {@return the sheet of a disc whose contents depend on a seed, made in a folder} */
    static Path source(Path folder, long seed) throws IOException {
        int bytes = SectorLayout.RAW_2352.bytes();
        byte[] sectors = new byte[(DATA_SECTORS + AUDIO_SECTORS) * bytes];
        new SplittableRandom(seed).nextBytes(sectors);
        new SectorBuilder().mode1(sectors, 0, 0, DATA_SECTORS);
        Files.write(folder.resolve("disc.bin"), sectors);
        Files.write(folder.resolve("disc.sbi"), SBI);
        byte[] user = new byte[DATA_SECTORS * SectorLayout.USER_2048.bytes()];
        new SplittableRandom(seed).nextBytes(user);
        Files.write(folder.resolve("track.bin"), user);
        String data = "FILE \"%s\" BINARY\n  TRACK 01 MODE1/%d\n    INDEX 01 00:00:00\n";
        Files.writeString(folder.resolve("track.cue"), String.format(data, "track.bin", 2048), StandardCharsets.UTF_8);
        return Files.writeString(
                folder.resolve("disc.cue"),
                String.format(data, "disc.bin", bytes) + "  TRACK 02 AUDIO\n    INDEX 01 00:00:" + DATA_SECTORS + "\n",
                StandardCharsets.UTF_8);
    }

    /** Converts the disc of a folder into another folder. */
    void run(Path from, Path to, OutputSet.Overwrite overwrite) throws IOException {
        Path sheet = from.resolve(this == CSO ? "track.cue" : "disc.cue");
        try (DiscImage image = Spindle.open(sheet)) {
            Spindle.convert(plan(image, to, options(overwrite)), Progress.NONE);
        }
    }

    private ConversionPlan plan(DiscImage image, Path to, ConversionOptions options) throws IOException {
        Path target = to.resolve("out." + extension);
        return switch (this) {
            case ISO -> Spindle.planIso(image, iso(image), track -> target, options);
            case CSO -> Spindle.plan(image, Formats.named("cso").orElseThrow(), target, options);
            case WAV, FLAC ->
                Spindle.planRip(image, rip(image, target), cut -> to.resolve("out." + type().extension()), options);
            default ->
                Spindle.plan(
                        image,
                        Formats.named(this == CUE_PER_TRACK ? "cue" : extension).orElseThrow(),
                        target,
                        options);
        };
    }

    private static IsoRequest iso(DiscImage image) {
        List<Track> data = List.of(image.disc().tracks().get(0));
        return new IsoRequest(data, IsoRequest.Placement.RAW);
    }

    private AudioFileType type() {
        return this == WAV ? AudioFileType.WAV : AudioFileType.FLAC;
    }

    private RipRequest rip(DiscImage image, Path sheet) {
        return new RipRequest(
                Spindle.cuts(image, WriteOptions.GapPolicy.APPEND, AbsentGaps.LEFT_OUT),
                type(),
                RipRequest.Tagging.TAGS,
                Optional.of(sheet));
    }

    private ConversionOptions options(OutputSet.Overwrite overwrite) {
        WriteOptions.FileLayout files =
                this == CUE_PER_TRACK ? WriteOptions.FileLayout.PER_TRACK : WriteOptions.FileLayout.SINGLE;
        return ConversionOptions.DEFAULT
                .withWrite(new WriteOptions(files, WriteOptions.Sectors.KEEP, WriteOptions.GapPolicy.PREPEND))
                .withLosses(ConversionOptions.LossPolicy.ACCEPT)
                .withOverwrite(overwrite)
                .withSync(OutputSet.Sync.FLUSH);
    }
}
