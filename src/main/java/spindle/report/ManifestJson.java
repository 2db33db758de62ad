// SPDX-License-Identifier: Apache-2.0
package spindle.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import spindle.identity.digest.DigestAlgorithm;
import spindle.identity.digest.HashedFile;
import spindle.image.DiscImage;
import spindle.plan.HashedConversion;

/** The account of a conversion that is kept beside its result, as JSON. */
public final class ManifestJson {
    private final JsonGenerator json;
    private final Path folder;

    private ManifestJson(JsonGenerator json, Path folder) {
        this.json = json;
        this.folder = folder;
    }

    /**
     * Writes a manifest as one document.
     *
     * @param version of the program
     * @param options how the conversion was asked for
     * @param folder where the manifest stands; names of files are relative to it
     * @param status the exit status
     */
    public static void write(
            String version,
            String options,
            Path folder,
            DiscImage source,
            HashedConversion conversion,
            int status,
            PrintStream out)
            throws IOException {
        JsonDocument.write(out, json -> {
            ManifestJson manifest = new ManifestJson(json, folder.toAbsolutePath());
            json.writeStartObject();
            json.writeStringField("program", "spindle");
            json.writeStringField("version", version);
            json.writeStringField("options", JsonDocument.text(options));
            json.writeObjectFieldStart("source");
            json.writeStringField("format", source.format());
            manifest.files(conversion.sources());
            json.writeEndObject();
            json.writeObjectFieldStart("result");
            manifest.files(conversion.outputs());
            json.writeEndObject();
            ConversionJson.account(json, conversion.result(), status);
            json.writeEndObject();
        });
    }

    private void files(List<HashedFile> files) throws IOException {
        json.writeArrayFieldStart("files");
        for (HashedFile file : files) {
            Path path = Path.of(file.name()).toAbsolutePath();
            json.writeStartObject();
            json.writeStringField("name", JsonDocument.text(name(path)));
            json.writeNumberField("bytes", file.bytes());
            if (Files.exists(path)) {
                json.writeStringField(
                        "modified", Files.getLastModifiedTime(path).toString());
            }
            for (Map.Entry<DigestAlgorithm, String> each : file.digests().entrySet()) {
                json.writeStringField(each.getKey().word(), each.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** {@return a path relative to the manifest, with slashes; on another drive of Windows the whole path} */
    private String name(Path path) {
        boolean related = folder.getRoot() != null && folder.getRoot().equals(path.getRoot());
        return (related ? folder.normalize().relativize(path.normalize()) : path)
                .toString()
                .replace('\\', '/');
    }
}
