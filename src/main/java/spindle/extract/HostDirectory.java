// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.util.Optional;
import spindle.filesystem.Attributes;

/** A directory of the tree, and what it is called at the target. */
final class HostDirectory {
    /** Its path in the tree. */
    final String path;
    /** Its path at the target; empty for the target itself. */
    final String hostPath;

    final HostNames.Taken names;
    final Attributes attributes;
    final Optional<HostDirectory> parent;
    /** How many names its path in the tree has. */
    final int depth;

    boolean isMade;

    private HostDirectory(
            String path,
            String hostPath,
            HostNames.Taken names,
            Attributes attributes,
            Optional<HostDirectory> parent,
            int depth) {
        this.path = path;
        this.hostPath = hostPath;
        this.names = names;
        this.attributes = attributes;
        this.parent = parent;
        this.depth = depth;
    }

    /** {@return the root of the tree, which is the target} */
    static HostDirectory root(HostNames names) {
        HostDirectory root = new HostDirectory("", "", names.directory(), Attributes.NONE, Optional.empty(), 0);
        root.isMade = true;
        return root;
    }

    /** {@return a directory in this one, under a name of its own at the target} */
    HostDirectory below(String path, String hostName, HostNames.Taken taken, Attributes attributes) {
        return new HostDirectory(path, hostPath(hostName), taken, attributes, Optional.of(this), depth + 1);
    }

    /** {@return a directory in this one whose content goes to the target itself} */
    HostDirectory stripped(String path) {
        HostDirectory same = new HostDirectory(path, "", names, Attributes.NONE, Optional.of(this), depth + 1);
        same.isMade = true;
        return same;
    }

    /** {@return the path at the target of a name in this directory} */
    String hostPath(String hostName) {
        return hostPath.isEmpty() ? hostName : hostPath + "/" + hostName;
    }

    /** {@return whether a path of the tree is below this directory} */
    boolean holds(String other) {
        return path.isEmpty()
                || (other.startsWith(path) && other.length() > path.length() && other.charAt(path.length()) == '/');
    }

    /** {@return a path of the tree without that of this directory} */
    String nameOf(String other) {
        return path.isEmpty() ? other : other.substring(path.length() + 1);
    }
}
