// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import spindle.filesystem.Attributes;
import spindle.filesystem.Entry;
import spindle.filesystem.InlineContent;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeFindings;
import spindle.filesystem.Volume;
import spindle.image.Finding;

/**
 * The boot images of El Torito as files, in a directory {@code [BOOT]} as 7-Zip names them: {@code 1-Boot-NoEmul.img}. The
 * length of an image is what the catalogue gives: that of the floppy that it stands for, else what is loaded.
 *
 * @param volume what boots
 * @param addressing where block numbers lead
 * @param entries of all catalogues
 */
record BootTree(Volume volume, Addressing addressing, List<BootEntry> entries) implements Tree {
    private static final String DIRECTORY = "[BOOT]";

    @Override
    public String kind() {
        return "boot";
    }

    @Override
    public void walk(Visitor visitor, List<Finding> findings) throws IOException {
        TreeFindings found = new TreeFindings(IsoTree.RULE, findings);
        visitor.visit(new Entry(
                DIRECTORY, Entry.Kind.DIRECTORY, 0, Attributes.NONE, Optional.empty(), InlineContent.NONE, List.of()));
        for (int i = 0; i < entries.size(); i++) {
            BootEntry entry = entries.get(i);
            String path = DIRECTORY + "/" + (i + 1) + "-Boot-" + media(entry.media()) + ".img";
            SectionContent content = content(entry, path);
            if (!content.isComplete()) {
                found.beyond(path, "part of it lies beyond the end of the image");
            }
            visitor.visit(new Entry(
                    path, Entry.Kind.FILE, content.bytes(), Attributes.NONE, Optional.empty(), content, List.of()));
        }
    }

    private SectionContent content(BootEntry entry, String path) {
        long bytes = entry.imageBytes();
        FileSection section = new FileSection(addressing.position(entry.block()), bytes, Math.max(1, bytes), 0);
        return new SectionContent(path, addressing.blocks(), List.of(section));
    }

    private static String media(int media) {
        return switch (media) {
            case 0 -> "NoEmul";
            case 1 -> "1.2M";
            case 2 -> "1.44M";
            case 3 -> "2.88M";
            case 4 -> "HardDisk";
            default -> "Media" + media;
        };
    }
}
