// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.disc.LbaRange;
import spindle.filesystem.Content;
import spindle.filesystem.DiscBlocks;
import spindle.filesystem.Entry;
import spindle.filesystem.FilePayload;
import spindle.image.DiscImage;
import spindle.sector.RawSector;

/**
 * Gives the bytes of files in one form.
 *
 * @param form the form
 * @param image where the sectors are
 * @param blocks the disc, from the track that the tree was made of
 */
record FileForms(FileForm form, DiscImage image, DiscBlocks blocks) {
    /** {@return the bytes of a file} */
    FileBytes of(Entry entry) {
        return switch (form) {
            case CONTENT -> hasFormTwo(entry) ? payload(entry) : new FileBytes(entry.content(), Optional.empty());
            case FORM2 -> payload(entry);
            case RAW, CDXA -> sectors(entry);
        };
    }

    private static boolean hasFormTwo(Entry entry) {
        Set<String> flags = entry.attributes().flags();
        return flags.contains("form2") || flags.contains("mixed");
    }

    private FileBytes payload(Entry entry) {
        return new FileBytes(entry.content(), Optional.of(new FilePayload(blocks, entry.content())));
    }

    private FileBytes sectors(Entry entry) {
        List<LbaRange> ranges = new FilePayload(blocks, entry.content()).sectors();
        long bytes = SectorContent.sectors(ranges) * RawSector.BYTES;
        byte[] head = form == FileForm.CDXA ? CdxaHeader.of(entry.attributes(), bytes) : new byte[0];
        Content content = new SectorContent(
                entry.path(), image, head, ranges, entry.content().extents());
        return new FileBytes(content, Optional.empty());
    }
}
