// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import com.beust.jcommander.Parameter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import spindle.io.OutputSet;

/** The page that a verb writes beside what it says. */
final class PageOptions implements OptionGroup {
    @Parameter(names = "--html", placeholder = "FILE", description = "write the page of spindle report too")
    @Nullable
    String html;

    @Override
    public String title() {
        return "Page";
    }

    /** {@return the page, whose place is checked; one that is not wanted takes nothing} */
    PageFile open(List<Path> images, OutputSet.Overwrite overwrite) throws IOException {
        return new PageFile(Optional.ofNullable(html), overwrite, images);
    }
}
