// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import com.beust.jcommander.ParametersDelegate;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import spindle.format.WriteOptions;
import spindle.identity.digest.DigestAlgorithm;
import spindle.identity.digest.HashForm;
import spindle.plan.HashRequest;

/** The options of {@code spindle hash}. */
final class HashOptions extends ReadingOptions implements TakesFolders {
    static final Manual MANUAL = new Manual(
            "hash",
            "hash IMAGE...",
            "tell the checksums of the tracks as Redump counts them",
            List.of(
                    new Example("hash game.chd", "SHA-1 of each track's BIN and of the sheet"),
                    new Example("hash game.cue -a crc32,md5,sha1", "several checksums, in one pass"),
                    new Example("hash -r discs > all.sha1", "of all images in a folder"),
                    new Example("hash game.chd --dat-entry", "as an entry of a DAT"),
                    new Example("hash game.nrg --check game.sfv", "are they what a list says?"),
                    new Example("hash *.chd --dat psx.dat", "which discs are they?"),
                    new Example("hash game.cue --dat dats --rename", "names of the DAT for the files"),
                    new Example("hash --check game.sha1", "the files that a list names, beside it")),
            """
            A disc is read once, and hashed as Redump keeps it, whatever its format: a BIN of raw sectors for each track, \
            its pregap before it, and the CUE sheet; a DVD as the ISO. Sectors that an image stores as user data are built \
            again for it. --as chooses other files: iso for the ISO of each data track, pcm for the samples of each audio \
            track, stored for the files of the image as they lie.

            Lines are those of sha1sum and similar programs, whose -c checks them where such files are there: spindle split \
            makes them. Several checksums give lines as BSD's tools write them; crc32 alone gives an SFV.

            --check compares with a list of any of these kinds. A file is found in it by its name, or by its checksum. \
            Without an image, the files that the list names are checked where they lie, beside the list. Status 8 where one \
            differs, is missing, or is not listed.

            --dat names the disc, and tells of each track whether it is that of the entry; where no entry is the disc, it \
            tells which are near. A CHD whose header has the SHA-1 of a <disk> of MAME's is known by it, and not read. \
            docs/hashes.md has more.""");

    @Parameter(
            names = {"-a", "--algorithm"},
            placeholder = "NAME,...",
            description = "crc32, md5, sha1, sha256, or all",
            defaultValueDescription = "sha1; all with --json; what the list has with --check")
    @Nullable
    String algorithms;

    @Parameter(
            names = "--as",
            placeholder = "redump|stored|iso|pcm",
            description = "the files that the disc is hashed as",
            defaultValueDescription = "redump")
    @Nullable
    String form;

    @Parameter(
            names = "--gaps",
            placeholder = "append|prepend|separate|discard",
            description = "with --as pcm: where the gaps between audio tracks go, as rip has it")
    String gaps = "append";

    @ParametersDelegate
    final DatOptions dat = new DatOptions();

    @Parameter(
            names = "--rename",
            description =
                    "with --dat: give the files of a disc that is there the names of the entry, and its sheet too")
    boolean rename;

    @Parameter(names = "--dat-entry", description = "write entries of a Logiqx DAT, as Redump publishes them")
    boolean datEntry;

    @Parameter(
            names = {"-c", "--check"},
            placeholder = "FILE",
            description = "compare with a list (md5, sha1, sha256, sfv), a DAT, or a manifest of convert")
    @Nullable
    String check;

    @Parameter(
            names = {"-o", "--output"},
            placeholder = "FILE",
            description = "write the report into FILE")
    @Nullable
    String output;

    @Parameter(
            names = {"-f", "--force"},
            description = "replace the file of -o")
    boolean force;

    @ParametersDelegate
    final FolderOptions folders = new FolderOptions();

    @Override
    public FolderOptions folders() {
        return folders;
    }

    /** {@return the form that was asked for} */
    Optional<HashForm> form() throws UsageException {
        return form == null ? Optional.empty() : Optional.of(ConvertVerb.choice("--as", form, HashForm.values()));
    }

    /** {@return what is hashed of an image, with these checksums where none were asked for} */
    HashRequest request(Path image, Set<DigestAlgorithm> otherwise) throws UsageException {
        return new HashRequest(
                form().orElse(HashForm.REDUMP),
                algorithms == null ? otherwise : algorithms("--algorithm", algorithms),
                Targets.base(image),
                ConvertVerb.choice("--gaps", gaps, WriteOptions.GapPolicy.values()),
                work.threads);
    }

    /** {@return the checksums where a list asks for none} */
    Set<DigestAlgorithm> usual() {
        if (general.isJson()) {
            return EnumSet.allOf(DigestAlgorithm.class);
        }
        return datEntry
                ? EnumSet.of(DigestAlgorithm.CRC32, DigestAlgorithm.MD5, DigestAlgorithm.SHA1)
                : EnumSet.of(DigestAlgorithm.SHA1);
    }

    /** {@return the checksums that the value of an option names} */
    static Set<DigestAlgorithm> algorithms(String option, String list) throws UsageException {
        if (list.toLowerCase(Locale.ROOT).equals("all")) {
            return EnumSet.allOf(DigestAlgorithm.class);
        }
        Set<DigestAlgorithm> all = EnumSet.noneOf(DigestAlgorithm.class);
        for (String word : list.split(",", -1)) {
            all.add(DigestAlgorithm.named(word.strip())
                    .orElseThrow(() -> new UsageException(option + " " + word, "say crc32, md5, sha1 or sha256")));
        }
        return all;
    }

    /** Refuses what no run can mean. */
    void requireSensible() throws UsageException {
        work.requireSensible();
        if (datEntry && (general.isJson() || check != null)) {
            throw new UsageException("--dat-entry is a report of its own", "leave --json and --check out");
        }
        if (dat.isGiven() && (check != null || datEntry || form().isPresent())) {
            throw new UsageException(
                    "--dat compares in the form of the DAT", "leave --as, --check and --dat-entry out");
        }
        if (rename && !dat.isGiven()) {
            throw new UsageException("--rename takes names from a DAT", "name one with --dat");
        }
        if (check != null && algorithms != null) {
            throw new UsageException("a list says which checksums it has", "leave --algorithm out");
        }
    }
}
