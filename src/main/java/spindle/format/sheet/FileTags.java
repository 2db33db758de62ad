// SPDX-License-Identifier: Apache-2.0
package spindle.format.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import spindle.audio.AudioSamples;
import spindle.audio.flac.FlacMetadata;
import spindle.audio.flac.MetadataBlock;
import spindle.audio.flac.VorbisComment;
import spindle.disc.Disc;
import spindle.disc.Remark;
import spindle.disc.Track;
import spindle.image.Finding;

/** What the FLAC files of a sheet say of themselves and the sheet does not: a disc has no place for it. */
final class FileTags {
    /** What the disc's structure says anyway, and what concerns the encoding alone. */
    private static final Set<String> IMPLIED = Set.of(
            "TRACKNUMBER", "TRACKTOTAL", "TOTALTRACKS", "ENCODER", "ENCODED-BY", "ENCODING", "CUESHEET", "DESCRIPTION");

    private final Set<String> known = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final List<String> files = new ArrayList<>();
    private int pictures;

    private FileTags(Disc disc) {
        disc.mcn().ifPresent(mcn -> known.add(mcn.digits()));
        known.addAll(disc.text().of(0).values());
        for (Track track : disc.tracks()) {
            known.addAll(disc.text().of(track.number()).values());
            track.isrc().ifPresent(isrc -> known.add(isrc.code()));
        }
    }

    /** {@return a note that names them; empty where there is nothing that the sheet does not say too} */
    static Optional<Finding> of(Collection<AudioSamples> opened, Disc disc) {
        FileTags tags = new FileTags(disc);
        opened.forEach(samples ->
                samples.flac().ifPresent(metadata -> tags.add(samples.source().name(), metadata, disc)));
        return tags.files.isEmpty() ? Optional.empty() : Optional.of(Finding.note("file-tags", tags.message()));
    }

    private void add(String name, FlacMetadata metadata, Disc disc) {
        List<String> own = metadata.extras().comment().map(VorbisComment::fields).orElse(List.of()).stream()
                .map(field -> unsaid(field, disc))
                .flatMap(Optional::stream)
                .toList();
        long shown = metadata.blocks().stream()
                .filter(block -> block.type() == MetadataBlock.PICTURE)
                .count();
        names.addAll(own);
        pictures += (int) shown;
        if (!own.isEmpty() || shown > 0) {
            files.add(name);
        }
    }

    /** {@return the name of a tag that the sheet does not have} */
    private Optional<String> unsaid(String field, Disc disc) {
        int equals = field.indexOf('=');
        String name = field.substring(0, Math.max(0, equals)).toUpperCase(Locale.ROOT);
        String value = field.substring(equals + 1).strip();
        boolean said = known.contains(value) || disc.remarks().stream().anyMatch(remark -> holds(remark, value));
        boolean tells = !name.isEmpty() && !value.isEmpty() && !said && !IMPLIED.contains(name);
        return tells ? Optional.of(name) : Optional.empty();
    }

    private static boolean holds(Remark remark, String value) {
        return remark.line().contains(value);
    }

    private String message() {
        String who = files.get(0) + (files.size() > 1 ? " and other files have" : " has");
        String tags = names.isEmpty() ? "" : "tags that the sheet does not have (" + String.join(", ", names) + ")";
        String and = names.isEmpty() || pictures == 0 ? "" : " and ";
        return who + " " + tags + and + (pictures == 0 ? "" : pictures == 1 ? "a picture" : "pictures")
                + "; they stay behind (metaflac --list shows them)";
    }
}
