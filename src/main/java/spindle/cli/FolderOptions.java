// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import org.jspecify.annotations.Nullable;
import spindle.open.ImageSearch;

/** How a verb does its work on all images of folders. */
final class FolderOptions implements OptionGroup {
    @Parameter(
            names = {"-r", "--recursive"},
            description =
                    "take all images in the folders that are named, and in the folders in them, -j of them at once; of a disc of several files the sheet alone")
    boolean recursive;

    @Parameter(names = "--archives", description = "with -r, look into archives (ZIP, gzip, xz, zstd) too")
    boolean archives;

    @Parameter(
            names = "--report",
            placeholder = "FILE",
            description = "append one line of JSON for each image, as it is done")
    @Nullable
    String report;

    @Parameter(
            names = "--resume",
            description =
                    "leave out the images that the report, or a manifest, shows as done, with the same size, time and options")
    boolean resume;

    @Override
    public String title() {
        return "Folders";
    }

    /** {@return whether images are done one by one, with a line each} */
    boolean isCollection() {
        return recursive || report != null || resume;
    }

    /** {@return whether archives are looked into} */
    ImageSearch.Archives searched() {
        return archives ? ImageSearch.Archives.LOOKED_INTO : ImageSearch.Archives.LEFT_ALONE;
    }
}
