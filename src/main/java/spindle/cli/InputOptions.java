// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spindle.audio.Sampling;
import spindle.format.ReadOptions;
import spindle.io.TemporarySpace;
import spindle.open.OpenOptions;

/** How images are opened. */
final class InputOptions implements OptionGroup {
    @Parameter(
            names = "-@",
            placeholder = "FILE",
            description = "more image names, one a line, from a file or - (standard input)")
    @Nullable
    String list;

    @Parameter(
            names = "--encoding",
            placeholder = "NAME",
            description = "character set of the sheet: UTF-8, Shift_JIS, windows-1252, ...")
    @Nullable
    String encoding;

    @Parameter(names = "--strict", description = "make every leniency in reading a sheet an error")
    boolean strict;

    @Parameter(names = "--allow-outside", description = "follow file names that lead out of the folder of the sheet")
    boolean allowOutside;

    @Parameter(names = "--no-sheet", description = "read a BIN as it is, without the sheet beside it")
    boolean noSheet;

    @Parameter(names = "--resample", description = "convert audio files of another rate, depth or number of channels")
    boolean resample;

    @Parameter(
            names = "--parent",
            placeholder = "FILE",
            description = "of a CHD: its parent, or the folder of its parents, where they do not lie beside it")
    @Nullable
    String parent;

    @Parameter(
            names = "--tmp",
            placeholder = "DIR",
            description = "unpack into DIR what cannot be read where it is packed",
            defaultValueDescription = "TMPDIR, or what the system has for that")
    @Nullable
    String temporary;

    @Parameter(
            names = "--max-unpacked",
            placeholder = "SIZE",
            description = "unpack no file that gets larger: 700M, 4G",
            defaultValueDescription = "128G, and above 1G no more than 1100 times its size")
    @Nullable
    String mostUnpacked;

    @Override
    public String title() {
        return "Reading";
    }

    /** {@return how images are opened} */
    OpenOptions opening(ReadOptions.Completeness completeness) throws UsageException {
        return new OpenOptions(
                new ReadOptions(
                        strict ? ReadOptions.Leniency.STRICT : ReadOptions.Leniency.LENIENT,
                        allowOutside ? ReadOptions.Reach.ANYWHERE : ReadOptions.Reach.SHEET_DIRECTORY,
                        completeness,
                        charset(),
                        sampling(),
                        ReadOptions.Need.ALL_TRACKS,
                        Optional.ofNullable(parent).map(Path::of),
                        space()),
                noSheet ? OpenOptions.Sheet.IGNORED : OpenOptions.Sheet.BESIDE);
    }

    /** {@return what becomes of audio files whose samples are not those of a disc} */
    Sampling sampling() {
        return resample ? Sampling.RESAMPLED : Sampling.AS_STORED;
    }

    /** {@return where files are unpacked to, and how large they may get} */
    TemporarySpace space() throws UsageException {
        TemporarySpace space = temporary == null ? TemporarySpace.SYSTEM : TemporarySpace.SYSTEM.in(Path.of(temporary));
        return mostUnpacked == null ? space : space.withMost(ByteCount.of("--max-unpacked", mostUnpacked));
    }

    private Optional<Charset> charset() throws UsageException {
        if (encoding == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Charset.forName(encoding));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new UsageException("there is no encoding " + encoding, "try UTF-8, Shift_JIS or windows-1252");
        }
    }
}
