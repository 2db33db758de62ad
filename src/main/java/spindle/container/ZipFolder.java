// SPDX-License-Identifier: Apache-2.0
package spindle.container;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import spindle.io.FileSource;
import spindle.io.TemporaryFolder;
import spindle.io.TemporarySpace;

/**
 * The files of a ZIP archive that holds one sheet, unpacked into a folder that goes away with this: the sheet, and what lies
 * beside it in the archive.
 */
public final class ZipFolder implements Closeable {
    private static final int MOST_FILES = 1000;

    private final TemporaryFolder folder;
    private final Path sheet;

    private ZipFolder(TemporaryFolder folder, Path sheet) {
        this.folder = folder;
        this.sheet = sheet;
    }

    /** {@return the sheet, unpacked} */
    public Path sheet() {
        return sheet;
    }

    /** {@return the files of an archive, or empty where it does not hold exactly one sheet} */
    static Optional<ZipFolder> of(FileSource file, TemporarySpace space) throws IOException {
        Packed packed = new Packed(file, file.path().toString(), space, space.mostBytes(file.length()));
        List<ZipMember> members = new ZipDirectory(packed).members();
        Optional<ZipMember> sheet = Optional.empty();
        for (ZipMember member : members) {
            if (member.isSheet() && sheet.isPresent()) {
                return Optional.empty();
            }
            sheet = member.isSheet() ? Optional.of(member) : sheet;
        }
        return sheet.isPresent()
                ? Optional.of(unpack(packed, sheet.get(), beside(sheet.get(), members)))
                : Optional.empty();
    }

    private static List<ZipMember> beside(ZipMember sheet, List<ZipMember> members) {
        List<ZipMember> beside = new ArrayList<>();
        for (ZipMember member : members) {
            boolean plain = member.isFile()
                    && !member.lastName().equals("..")
                    && !member.lastName().equals(".");
            if (plain && member.folder().equals(sheet.folder())) {
                beside.add(member);
            }
        }
        return beside;
    }

    private static ZipFolder unpack(Packed packed, ZipMember sheet, List<ZipMember> members) throws IOException {
        if (members.size() > MOST_FILES) {
            throw packed.unsupported("is a ZIP archive of more than " + MOST_FILES + " files", "unpack it first");
        }
        long bytes = 0;
        for (ZipMember member : members) {
            bytes += member.bytes();
            if (bytes < 0 || bytes > packed.mostBytes()) {
                throw packed.tooLarge();
            }
        }
        packed.space().requireRoom(bytes);
        TemporaryFolder folder = TemporaryFolder.create(packed.space());
        ZipFolder unpacked = new ZipFolder(folder, folder.file(sheet.lastName()));
        try {
            for (ZipMember member : members) {
                ZipContainer.unpack(packed, member, folder.file(member.lastName()));
            }
            return unpacked;
        } catch (IOException | RuntimeException e) {
            unpacked.close();
            throw e;
        }
    }

    /** Deletes the folder. */
    @Override
    public void close() throws IOException {
        folder.close();
    }
}
