// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

/** The options of a verb that can do its work on all images of folders. {@link CollectionRun} runs the verb for each. */
interface TakesFolders {
    /** {@return how} */
    FolderOptions folders();
}
