// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import spindle.RawRequest;
import spindle.Spindle;
import spindle.audio.AudioFile;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.convert.FormTwo;
import spindle.convert.SectorCare;
import spindle.format.WriteOptions;
import spindle.image.DiscImage;

/** {@code spindle bin}: an ISO as a BIN of raw sectors, with its sheet. */
final class BinVerb implements Verb, Images.Action {
    private final Flags flags = new Flags();
    private final List<Path> audio = new ArrayList<>();

    /** Its options. */
    static final class Flags extends ConversionFlags {
        boolean mode1;
        boolean mode2;
        boolean user;
        int lba;

        @Override
        void read(OptionParser line) {
            super.read(line);
            mode1 = line.flag("--mode1"); // make Mode 1 sectors, whatever the volume says
            mode2 = line.flag("--mode2"); // make XA sectors (Mode 2, form 1), whatever the volume says
            user = line.flag("--2048"); // keep 2048 bytes a sector, and write the sheet for that
            lba = line.numberOr(lba, "--lba"); // the position that the first header states
            swap = line.flag("--swap"); // take the samples of audio files in the other byte order
        }
    }

    @Override
    public Options options() {
        return flags;
    }

    @Override
    public int run(Console console) throws IOException {
        List<Path> images = new ArrayList<>(Images.of(flags));
        takeAudio(images);
        Conversions.requireSensible(flags, images);
        if ((flags.mode1 ? 1 : 0) + (flags.mode2 ? 1 : 0) > 1 || (flags.user && (flags.mode2 || flags.lba != 0))) {
            throw new UsageException("--mode1, --mode2 and --2048 exclude one another", "give one of them");
        }
        if (flags.lba < 0) {
            throw new UsageException("--lba " + flags.lba, "give 0 or more");
        }
        return Images.each(images, console, this);
    }

    @Override
    public int on(Path path, Console console) throws IOException {
        Conversions conversions = new Conversions(console, flags);
        try (DiscImage image = conversions.open(path)) {
            WriteOptions write = new WriteOptions(
                    WriteOptions.FileLayout.SINGLE,
                    flags.user ? WriteOptions.Sectors.USER : WriteOptions.Sectors.RAW,
                    WriteOptions.GapPolicy.PREPEND);
            ConversionOptions options = Conversions.options(flags, write, FormTwo.REFUSE, SectorCare.NONE);
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
                AudioFile opened = AudioFile.open(file, Images.sampling(flags));
                files.add(flags.swap ? opened.swapped() : opened);
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
        if (flags.output == null) {
            return Targets.in(flags.directory, Targets.base(source) + ".cue");
        }
        if (Targets.hasExtension(flags.output, "bin")) {
            return Path.of(flags.output.substring(0, flags.output.length() - ".bin".length()) + ".cue");
        }
        if (!Targets.hasExtension(flags.output, "cue")) {
            throw new UsageException(
                    "-o " + flags.output + " names neither a sheet nor a BIN",
                    "end it with .cue; the BIN goes beside it");
        }
        return Path.of(flags.output);
    }
}
