// SPDX-License-Identifier: Apache-2.0
package sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.api.java.function.MapFunction;
import spindle.Formats;
import spindle.Spindle;
import spindle.convert.ConversionOptions;
import spindle.convert.ConversionPlan;
import spindle.convert.ConversionResult;
import spindle.format.DiscFormat;
import spindle.image.DiscImage;
import spindle.image.Progress;
import spindle.io.OutputSet;
import spindle.io.UnreadableInputException;
import spindle.io.OutputException;
import spindle.io.SpindleException;
import spindle.sector.code.SectorChecker;
import spindle.verify.Verification;
import spindle.verify.VerifyOptions;
import spindle.verify.rule.RuleChoice;

/**
 * Verifies or converts one image, on whatever machine Spark runs it. A problem of the image is a row, and no failure of the
 * task: the other images of the task are not done again for it.
 *
 * @param work {@code verify}, or the id of a format to convert to
 * @param target the folder that converted images are written to; it is not used by {@code verify}
 */
record ImageWork(String work, String target) implements MapFunction<String, ImageRow> {
    private static final String VERIFY = "verify";

    @Override
    public ImageRow call(String image) {
        long begun = System.nanoTime();
        ImageRow row = new ImageRow();
        row.setImage(image);
        row.setWork(work);
        try (DiscImage opened = Spindle.open(Path.of(image))) {
            if (work.equals(VERIFY)) {
                verify(opened, row);
            } else {
                convert(opened, Path.of(image), row);
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
                SectorChecker.Depth.WHOLE, 20, 1, Spindle.volumeEnds(image), RuleChoice.ALL);
        Verification found = Spindle.verify(image, options, Progress.NONE);
        row.setSectors(found.checked());
        row.setGood(found.bad() == 0);
        row.setMessage(found.bad() == 0 ? "no errors" : found.bad() + " bad sectors");
    }

    private void convert(DiscImage image, Path source, ImageRow row) throws IOException {
        DiscFormat format = Formats.named(work).orElseThrow();
        String name = source.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        Path output = Files.createDirectories(Path.of(target))
                .resolve(name + "." + format.extensions().get(0));
        // What a task that was killed has left is replaced: Spark runs it again.
        ConversionOptions options = ConversionOptions.DEFAULT.withOverwrite(OutputSet.Overwrite.REPLACE);
        ConversionPlan plan = Spindle.plan(image, format, output, options);
        ConversionResult result = Spindle.convert(plan, Progress.NONE);
        row.setSectors(image.disc().leadOut());
        row.setGood(result.losses().isEmpty());
        row.setMessage("wrote " + output);
    }
}
