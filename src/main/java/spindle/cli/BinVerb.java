// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParametersDelegate;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spindle.Spindle;
import spindle.audio.AudioFile;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.convert.FormTwo;
import spindle.convert.SectorCare;
import spindle.format.WriteOptions;
import spindle.image.DiscImage;
import spindle.plan.RawRequest;

/** {@code spindle bin}: an ISO as a BIN of raw sectors, with its sheet. */
final class BinVerb implements Verb {
    private static final Manual MANUAL = new Manual(
            "bin",
            "bin IMAGE [AUDIO...]",
            "make raw sectors of 2352 bytes of an ISO, with a CUE sheet",
            List.of(
                    new Example("bin game.iso", "game.bin and game.cue"),
                    new Example("bin game.iso -o out/g.cue", "under that name"),
                    new Example("bin -r isos -d bins", "all images in a folder, without audio files"),
                    new Example("bin game.iso 2.wav 3.flac", "a mixed-mode disc: audio behind data")),
            """
            Sync, the header of each position, EDC, P and Q parity are computed. Volumes of CD-ROM XA become MODE2/2352 \
            (form 1), all others MODE1/2352. An image that reaches beyond 99:59:74 (a DVD) can have no headers and is \
            refused: status 9.

            Audio files (WAV, AIFF, FLAC, MP3, Ogg Vorbis; 44.1 kHz, 16 bits, two channels) become tracks of the same BIN, \
            each filled with silence up to a whole sector. Two seconds that no file holds (PREGAP 00:02:00) separate the \
            data from the first of them, as the standard asks. -o names the sheet or the BIN; the other is named after it.""");

    private final Flags flags = new Flags();
    private final List<Path> audio = new ArrayList<>();

    /** Its options. */
    static final class Flags extends WritingOptions implements TakesFolders {
        @Parameter(names = "--mode1", description = "make Mode 1 sectors, whatever the volume says")
        boolean mode1;

        @Parameter(names = "--mode2", description = "make XA sectors (Mode 2, form 1), whatever the volume says")
        boolean mode2;

        @Parameter(names = "--2048", description = "keep 2048 bytes a sector, and write the sheet for that")
        boolean user;

        @Parameter(names = "--lba", placeholder = "N", description = "the position that the first header states")
        int lba;

        @ParametersDelegate
        final SwapOption order = new SwapOption();

        @ParametersDelegate
        final FolderOptions folders = new FolderOptions();

        @Override
        public FolderOptions folders() {
            return folders;
        }
    }

    @Override
    public ImageLine line() {
        return ImageLine.LAST_WORD;
    }

    @Override
    public Manual manual() {
        return MANUAL;
    }

    @Override
    public VerbOptions options() {
        return flags;
    }

    @Override
    public int run(Console console) throws IOException {
        flags.takeFolder();
        List<Path> images = new ArrayList<>(Images.of(flags));
        flags.takeOutput(images, Targets::namesNewSheet);
        takeAudio(images);
        flags.requireSensible(images);
        if ((flags.mode1 ? 1 : 0) + (flags.mode2 ? 1 : 0) > 1 || (flags.user && (flags.mode2 || flags.lba != 0))) {
            throw new UsageException("--mode1, --mode2 and --2048 exclude one another", "give one of them");
        }
        if (flags.lba < 0) {
            throw new UsageException("--lba " + flags.lba, "give 0 or more");
        }
        Conversions conversions = new Conversions(console, flags);
        return Images.each(images, console, image -> on(image, conversions));
    }

    private int on(Path path, Conversions conversions) throws IOException {
        try (DiscImage image = flags.order.apply(conversions.open(path))) {
            WriteOptions write = new WriteOptions(
                    WriteOptions.FileLayout.SINGLE,
                    flags.user ? WriteOptions.Sectors.USER : WriteOptions.Sectors.RAW,
                    WriteOptions.GapPolicy.PREPEND);
            ConversionOptions options = flags.conversion(write, FormTwo.REFUSE, SectorCare.NONE);
            RawRequest request = new RawRequest(mode(), flags.lba);
            List<AudioFile> files = open();
            try {
                ConversionPlan plan = files.isEmpty()
                        ? Spindle.planRaw(image, request, target(path), options)
                        : Spindle.planMixed(image, request, files, target(path), options);
                conversions.tell(plan.source());
                int status = conversions.run(plan);
                conversions.sumUp(plan, "");
                return status;
            } finally {
                close(files);
            }
        }
    }

    /** Audio files that follow the image of the data become its tracks. */
    private void takeAudio(List<Path> images) throws IOException {
        for (int i = 1; i < images.size(); i++) {
            if (AudioFile.isAudio(images.get(i))) {
                audio.add(images.get(i));
            }
        }
        if (!audio.isEmpty() && images.size() > audio.size() + 1) {
            throw new UsageException(
                    "audio files make tracks behind one data track, and there are " + (images.size() - audio.size())
                            + " images of data",
                    "name one image, then the audio files");
        }
        images.removeAll(audio);
    }

    private List<AudioFile> open() throws IOException {
        List<AudioFile> files = new ArrayList<>();
        try {
            for (Path file : audio) {
                AudioFile opened = AudioFile.open(file, flags.input.sampling(), flags.input.space());
                files.add(flags.order.swap ? opened.swapped() : opened);
            }
            return files;
        } catch (IOException e) {
            close(files);
            throw e;
        }
    }

    private static void close(List<AudioFile> files) throws IOException {
        for (AudioFile file : files) {
            file.close();
        }
    }

    private RawRequest.Mode mode() {
        if (flags.mode1 || flags.user) {
            return RawRequest.Mode.MODE1;
        }
        return flags.mode2 ? RawRequest.Mode.XA : RawRequest.Mode.BY_CONTENT;
    }

    private Path target(Path source) throws UsageException {
        if (flags.output.output == null) {
            return Targets.in(flags.output.directory, Targets.base(source) + ".cue");
        }
        if (Targets.hasExtension(flags.output.output, "bin")) {
            return Path.of(flags.output.output.substring(0, flags.output.output.length() - ".bin".length()) + ".cue");
        }
        if (!Targets.hasExtension(flags.output.output, "cue")) {
            throw new UsageException(
                    "-o " + flags.output.output + " names neither a sheet nor a BIN",
                    "end it with .cue; the BIN goes beside it");
        }
        return Path.of(flags.output.output);
    }
}
