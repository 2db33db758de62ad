// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import java.io.IOException;
import java.util.Optional;
import spindle.open.FoundImage;

/** The options of a verb that can do its work on all images of folders. {@link CollectionRun} runs the verb for each. */
interface TakesFolders {
    /** {@return how} */
    FolderOptions folders();

    /** {@return whether a later run can tell what this one has done} */
    default boolean isRemembered() {
        return folders().report != null;
    }

    /** {@return the status that an image ended with, where something beside the report shows that it is done} */
    default Optional<Integer> done(FoundImage image) throws IOException {
        return Optional.empty();
    }
}
