// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

/** Tells where links lead. */
final class LinkTargets {
    private LinkTargets() {}

    /**
     * {@return whether a symbolic link leads nowhere but into the folder that it is in} Steps up may come only first: behind
     * another name, which may be a link itself, they could lead anywhere.
     *
     * @param path of the link, below the folder
     * @param target what the link says
     */
    static boolean isInside(String path, String target) {
        if (target.isEmpty() || target.startsWith("/") || target.indexOf('\\') >= 0 || target.indexOf(':') >= 0) {
            return false;
        }
        int depth = (int) path.chars().filter(each -> each == '/').count();
        boolean down = false;
        for (String name : target.split("/", -1)) {
            boolean up = name.equals("..");
            if ((up && (down || depth == 0)) || name.indexOf(0) >= 0) {
                return false;
            }
            depth -= up ? 1 : 0;
            down |= !up && !name.isEmpty() && !name.equals(".");
        }
        return true;
    }
}
