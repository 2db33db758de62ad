// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import spindle.Spindle;
import spindle.convert.ConversionPlan;
import spindle.convert.ConversionResult;
import spindle.image.Progress;
import spindle.io.OutputSet;
import spindle.plan.HashedConversion;
import spindle.report.ManifestJson;

/** The file of {@code --manifest}: its place is checked before the work, and it is written behind it. */
final class ManifestFile implements AutoCloseable {
    private final Path target;
    private final OutputSet outputs;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final boolean isArray;
    private final ConvertOptions flags;
    private final String asked;
    private @Nullable HashedConversion last;
    private int documents;

    private ManifestFile(Path target, OutputSet outputs, boolean isArray, ConvertOptions flags, String asked) {
        this.target = target;
        this.flags = flags;
        this.asked = asked;
        this.outputs = outputs;
        this.isArray = isArray;
    }

    /**
     * {@return a manifest of the conversions of images; of several it is an array}
     *
     * @param asked the options that count, as they were given
     */
    static ManifestFile open(Path target, ConvertOptions flags, String asked, List<Path> images) throws IOException {
        if (flags.output.isStream()) {
            throw new UsageException("--manifest and -o - exclude one another", "name a file");
        }
        OutputSet.Overwrite overwrite = OutputOptions.overwrite(flags.output.force);
        OutputSet outputs = new OutputSet(overwrite, OutputSet.Sync.NONE, images);
        outputs.check(target);
        return new ManifestFile(target, outputs, images.size() > 1, flags, asked);
    }

    /** Carries out a plan, and keeps the checksums. */
    ConversionResult convert(ConversionPlan plan, Progress progress) throws IOException {
        HashedConversion done = Spindle.convertHashed(plan, flags.hashed(), progress);
        last = done;
        return done.result();
    }

    /** Adds the account of the plan that was carried out last. */
    void add(ConversionPlan plan, int status) throws IOException {
        HashedConversion done = last;
        if (done == null) {
            return;
        }
        Path folder = target.toAbsolutePath().getParent();
        try (PrintStream out = new PrintStream(text, true, StandardCharsets.UTF_8)) {
            if (isArray) {
                out.println(documents == 0 ? "[" : ",");
            }
            ManifestJson.write(
                    Version.NUMBER, asked, folder == null ? target : folder, plan.source(), done, status, out);
        }
        documents++;
        last = null;
    }

    /** Writes the file, where something was converted. */
    void write() throws IOException {
        if (documents == 0) {
            return;
        }
        if (isArray) {
            text.writeBytes("]\n".getBytes(StandardCharsets.UTF_8));
        }
        outputs.add(target).write(0, ByteBuffer.wrap(text.toByteArray()));
        outputs.commit();
    }

    @Override
    public void close() throws IOException {
        outputs.close();
    }
}
