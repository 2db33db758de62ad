// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import spindle.format.DiscFormat;
import spindle.format.chd.ChdFormat;
import spindle.format.chd.ChdSettings;
import spindle.format.chd.codec.CodecTag;

/** How a CHD is written. */
final class ChdOptions implements OptionGroup {
    private static final String NONE = "none";

    @Parameter(
            names = "--codecs",
            placeholder = "LIST",
            description =
                    "of a CHD: up to four of cdlz, cdzl, cdfl, cdzs for a CD, of lzma, zlib, huff, flac, zstd for a DVD,"
                            + " with commas; or none",
            defaultValueDescription = "cdlz,cdzl,cdfl; lzma,zlib,huff,flac")
    @Nullable
    String codecs;

    @Parameter(
            names = "--hunk",
            placeholder = "BYTES",
            description = "of a CHD: how many bytes are packed together",
            defaultValueDescription = "19584; of a DVD 4096")
    @Nullable
    String hunk;

    @Parameter(
            names = "--source-parent",
            placeholder = "FILE",
            description = "the parent of a CHD that is read, where the one that is written has another one or none")
    @Nullable
    String sourceParent;

    @Parameter(
            names = "--plain",
            description = "of a CHD: leave out the entry that keeps what CHD has no place for, as ISRC and CD-TEXT")
    boolean plain;

    @Override
    public String title() {
        return OptionDescription.OWN;
    }

    /**
     * {@return the format with these settings, which are for CHDs alone}
     *
     * @param parent the CHD that a CHD is the difference to; one that is read may have it as well
     */
    DiscFormat apply(DiscFormat format, Optional<Path> parent) throws UsageException {
        boolean isChd = format instanceof ChdFormat;
        if (codecs == null && hunk == null && !plain && (parent.isEmpty() || !isChd)) {
            return format;
        }
        if (!isChd) {
            throw new UsageException("--codecs, --hunk and --plain are for CHDs", "convert to a CHD");
        }
        ChdSettings.OwnEntry entry = plain ? ChdSettings.OwnEntry.NEVER : ChdSettings.OwnEntry.WHERE_NEEDED;
        return new ChdFormat(new ChdSettings(tags(), hunkBytes(), parent, entry));
    }

    private OptionalInt hunkBytes() throws UsageException {
        String digits = hunk;
        if (digits == null) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(digits));
        } catch (NumberFormatException e) {
            throw new UsageException("--hunk " + digits, "say how many bytes");
        }
    }

    private Optional<List<CodecTag>> tags() throws UsageException {
        String list = codecs;
        if (list == null) {
            return Optional.empty();
        }
        List<CodecTag> tags = new ArrayList<>();
        if (!list.toLowerCase(Locale.ROOT).equals(NONE)) {
            for (String name : list.split(",", -1)) {
                tags.add(CodecTag.named(name.trim())
                        .orElseThrow(() -> new UsageException(
                                "--codecs has " + name,
                                "say cdlz, cdzl, cdfl, cdzs, lzma, zlib, huff, flac, zstd or none")));
            }
        }
        return Optional.of(tags);
    }
}
