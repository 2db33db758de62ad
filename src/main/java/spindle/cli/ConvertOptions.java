// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParametersDelegate;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spindle.identity.digest.DigestAlgorithm;
import spindle.open.FoundImage;

/** The options of {@code spindle convert}. */
final class ConvertOptions extends WritingOptions implements TakesFolders {
    static final Manual MANUAL = new Manual(
            "convert",
            "convert IN OUT",
            "turn any image into one of another format",
            List.of(
                    new Example("convert game.iso game.cue", "an ISO as BIN/CUE"),
                    new Example("convert game.cue out --layout iso+wav", "an ISO, WAVs and a sheet in out"),
                    new Example("convert game.cue flat.cue --sectors raw", "all sectors of 2352 bytes"),
                    new Example("convert game.cue game.chd", "a CHD, as MAME and others read it"),
                    new Example("convert game.cue game.chd --manifest game.json", "with checksums"),
                    new Example("convert a.cue b.cue --apply it.ppf", "with a patch applied"),
                    new Example("convert -r discs -d chds -F chd", "all images of a folder"),
                    new Example("convert -r discs -d chds -F chd --manifests --resume", "what is not done yet"),
                    new Example("convert game.cue game.iso -n", "would anything be lost?")),
            """
            The format is that of the extension of OUT, or of -F. Anything that the target cannot hold is named and refused \
            (status 6) unless --allow-loss accepts it. To take only the data track of a disc, use spindle iso.

            With --layout iso+wav OUT is a folder, and spindle convert OUT/game.cue back.cue --sectors raw is the way back.

            Unless --no-check is given, EDC and parity are checked on the way, and sectors are repaired only where the \
            target has no place for EDC and parity.""");

    @Parameter(
            names = {"-F", "--format"},
            placeholder = "FORMAT",
            description = "the target's format; spindle formats lists them",
            defaultValueDescription = "by the extension of OUT")
    @Nullable
    String format;

    @Parameter(
            names = "--layout",
            placeholder = "per-session|single|per-track|iso+wav",
            description = "a BIN per session; one BIN; a BIN per track; or an ISO of each data track, a WAV of each"
                    + " audio track, and the sheet")
    String layout = "per-session";

    @Parameter(
            names = "--sectors",
            placeholder = "keep|raw|user",
            description = "data sectors as they are, of 2352 bytes, or of 2048 bytes",
            defaultValueDescription = "keep, and user in an ISO")
    @Nullable
    String sectors;

    @Parameter(
            names = "--indexes",
            placeholder = "common|all",
            description = "indexes above 1 in an NRG, at which libcdio stops: left out as a loss, or written")
    String indexes = "common";

    @Parameter(
            names = "--gaps",
            placeholder = "prepend|append|separate|discard",
            description = "with files per track: a pregap begins the file of its own track, ends that of the track"
                    + " before, is a file of its own, or a PREGAP line alone")
    String gaps = "prepend";

    @ParametersDelegate
    final FormTwoOption form2 = new FormTwoOption();

    @ParametersDelegate
    final CareOption care = new CareOption();

    @Parameter(
            names = "--patches",
            placeholder = "sbi|lsd",
            description = "Q packets of the sub-channel whose CRC is wrong, as copy protections have them, into a"
                    + " file beside a CUE sheet")
    @Nullable
    String patches;

    @Parameter(
            names = "--manifest",
            placeholder = "FILE",
            description = "write what was done into FILE as JSON: source, result, losses, repairs, and the checksums"
                    + " of all files")
    @Nullable
    String manifest;

    @Parameter(
            names = "--manifests",
            description = "write a manifest beside each result: NAME.manifest.json; --resume knows by it what is done")
    boolean manifests;

    @Parameter(
            names = "--hashes",
            placeholder = "NAME,...",
            description = "the checksums in manifests: crc32, md5, sha1, sha256, or all")
    String hashes = "sha1,sha256";

    @Parameter(
            names = "--resume-hash",
            description = "with --resume and manifests: compare the checksums of source and result too")
    boolean resumeHash;

    @Parameter(
            names = "--apply",
            placeholder = "FILE",
            description = "apply a PPF patch on the way; sectors whose EDC was right have a right one again")
    @Nullable
    String patch;

    @ParametersDelegate
    final ChdOptions chd = new ChdOptions();

    @ParametersDelegate
    final SwapOption order = new SwapOption();

    @ParametersDelegate
    final FolderOptions folders = new FolderOptions();

    @Override
    public FolderOptions folders() {
        return folders;
    }

    @Override
    public boolean isRemembered() {
        return folders.report != null || manifests;
    }

    @Override
    public Optional<Integer> done(FoundImage image) throws IOException {
        return manifests ? Manifests.done(this, image) : Optional.empty();
    }

    /** {@return the checksums of manifests} */
    Set<DigestAlgorithm> hashed() throws UsageException {
        return HashOptions.algorithms("--hashes", hashes);
    }
}
