// SPDX-License-Identifier: Apache-2.0
package spindle.report.page;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import spindle.disc.Track;
import spindle.filesystem.Entry;
import spindle.filesystem.Tree;
import spindle.io.Amounts;
import spindle.verify.SectorState;

/** The files of the data tracks as lists that open, and which of them are damaged. */
final class FileTree {
    /** Entries that are listed: the page stays small. All are looked at. */
    private static final int MOST_ENTRIES = 2500;
    /** The length of a name that is shown whole. */
    private static final int LONGEST_NAME = 120;

    private final Examined examined;
    private final Claims claims;
    private final Markup out;
    private final Deque<String> folders = new ArrayDeque<>();
    private int shown;
    private long hidden;

    FileTree(Examined examined, Claims claims, Markup out) {
        this.examined = examined;
        this.claims = claims;
        this.out = out;
    }

    /** Writes the trees of all tracks. */
    void write(String id) throws IOException {
        if (examined.trees().isEmpty()) {
            return;
        }
        out.begin("section", "aria-labelledby", id);
        out.with("h3", "Files", "id", id);
        for (Map.Entry<Integer, Tree> entry : examined.trees().entrySet()) {
            Track track = examined.image().disc().track(entry.getKey()).orElseThrow();
            tree(track, entry.getValue());
        }
        out.end().line();
    }

    private void tree(Track track, Tree tree) throws IOException {
        hidden = 0;
        out.begin("details", "class", "tree", "open", "open");
        out.with(
                "summary",
                "Track " + track.number() + ": " + tree.volume().kind().title() + " "
                        + tree.volume().label() + " (" + tree.kind() + ")");
        out.begin("ul");
        tree.walk(entry -> visit(track, entry), new ArrayList<>());
        leave(0);
        out.end();
        if (hidden > 0) {
            out.with("p", "and " + Amounts.number(hidden) + " more, which spindle ls lists");
        }
        out.end().line();
    }

    private void visit(Track track, Entry entry) {
        SectorState worst = claims.claim(track, entry);
        if (shown >= MOST_ENTRIES) {
            hidden++;
            return;
        }
        shown++;
        String path = entry.path();
        leave(commonFolders(path));
        String name =
                folders.isEmpty() ? path : path.substring(folders.element().length() + 1);
        if (entry.kind() == Entry.Kind.DIRECTORY) {
            out.begin("li")
                    .begin("details")
                    .with("summary", shortened(name) + "/")
                    .begin("ul");
            folders.push(path);
        } else {
            file(entry, shortened(name), worst);
        }
    }

    private void file(Entry entry, String name, SectorState worst) {
        out.begin("li", "class", worst.isFlawed() ? "flawed" : "sound").text(name + " ");
        out.with(
                "small", entry.target().map(target -> "-> " + shortened(target)).orElse(Words.size(entry.bytes())));
        if (worst.isFlawed()) {
            out.text(" ").with("strong", worst.title());
        }
        out.end().line();
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "...";
    }

    /** {@return how many of the folders that are open an entry is in} */
    private int commonFolders(String path) {
        List<String> outside = folders.stream()
                .filter(folder -> !path.startsWith(folder + "/"))
                .toList();
        return folders.size() - outside.size();
    }

    /** Ends the lists of folders until so many are open. */
    private void leave(int open) {
        while (folders.size() > open) {
            folders.pop();
            out.end().end().end().line();
        }
    }
}
