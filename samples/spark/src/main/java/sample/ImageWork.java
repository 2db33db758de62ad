// SPDX-License-Identifier: Apache-2.0
package sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapFunction;
import spindle.DataTracks;
import spindle.Formats;
import spindle.ImageChecks;
import spindle.Spindle;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.convert.ConversionResult;
import spindle.format.DiscFormat;
import spindle.identity.digest.DigestAlgorithm;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.io.OutputException;
import spindle.io.OutputSet;
import spindle.io.SpindleException;
import spindle.io.UnreadableInputException;
import spindle.plan.HashRequest;
import spindle.sector.code.SectorChecker;
import spindle.verify.Verification;
import spindle.verify.VerifyOptions;
import spindle.verify.rule.RuleChoice;

/**
 * Verifies, hashes or converts one image, on whatever machine Spark runs it. A problem of the image is a row, and no failure of the
 * task: the other images of the task are not done again for it.
 *
 * @param work {@code verify}, {@code hash}, or the id of a format to convert to
 * @param target the folder that converted images are written to; the others do not use it
 */
record ImageWork(String work, String target) implements MapFunction<String, ImageRow> {
    private static final String VERIFY = "verify";
    private static final String HASH = "hash";

    @Override
    public ImageRow call(String image) {
        long begun = System.nanoTime();
        ImageRow row = new ImageRow();
        row.setImage(image);
        row.setWork(work);
        try (DiscImage opened = Spindle.open(Path.of(image))) {
            switch (work) {
                case VERIFY -> verify(opened, row);
                case HASH -> hash(opened, Path.of(image), row);
                default -> convert(opened, Path.of(image), row);
            }
            row.setDone(true);
        } catch (IOException e) {
            row.setMessage(String.valueOf(e.getMessage()));
            // A file that could not be read or written may be there at the next try; a damaged image stays one.
            row.setDone(e instanceof SpindleException
                    && !(e instanceof UnreadableInputException)
                    && !(e instanceof OutputException));
        }
        row.setSeconds((System.nanoTime() - begun) / 1e9);
        return row;
    }

    private static void verify(DiscImage image, ImageRow row) throws IOException {
        VerifyOptions options = new VerifyOptions(
                SectorChecker.Depth.WHOLE, 20, 1, DataTracks.volumeEnds(image), RuleChoice.ALL);
        Verification found = ImageChecks.verify(image, options, Progress.NONE);
        row.setSectors(found.checked());
        row.setGood(found.bad() == 0);
        row.setMessage(found.bad() == 0 ? "no errors" : found.bad() + " bad sectors");
    }

    /** The message has a line for each file that Redump would have, as sha1sum writes it. */
    private static void hash(DiscImage image, Path source, ImageRow row) throws IOException {
        HashRequest request =
                new HashRequest(base(source)).withAlgorithms(Set.of(DigestAlgorithm.SHA1)).withThreads(1);
        row.setMessage(ImageChecks.hash(image, request, Progress.NONE).files().stream()
                .map(file -> file.digest(DigestAlgorithm.SHA1).orElseThrow() + "  " + file.name())
                .collect(Collectors.joining("\n")));
        row.setSectors(image.disc().leadOut());
        row.setGood(true);
    }

    /** {@return the name of a file without its extension} */
    private static String base(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
    }

    private void convert(DiscImage image, Path source, ImageRow row) throws IOException {
        DiscFormat format = Formats.named(work).orElseThrow();
        Path output = Files.createDirectories(Path.of(target))
                .resolve(base(source) + "." + format.extensions().get(0));
        // What a task that was killed has left is replaced: Spark runs it again.
        ConversionOptions options = ConversionOptions.DEFAULT.withOverwrite(OutputSet.Overwrite.REPLACE);
        ConversionPlan plan = Spindle.plan(image, format, output, options);
        ConversionResult result = Spindle.convert(plan, Progress.NONE);
        row.setSectors(image.disc().leadOut());
        row.setGood(result.losses().isEmpty());
        row.setMessage("wrote " + output);
    }
}
