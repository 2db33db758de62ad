// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import spindle.filesystem.Attributes;
import spindle.filesystem.Content;
import spindle.filesystem.Entry;
import spindle.filesystem.FileVersion;
import spindle.filesystem.Tree;
import spindle.image.Finding;
import spindle.io.Remedy;

/** Hands the entries of a tree that are meant to a target, under names that the target can hold. */
final class TakingVisitor implements Tree.Visitor {
    private final ExtractOptions options;
    private final PathPatterns patterns;
    private final ExtractTarget target;
    private final Copier copier;
    private final FileForms forms;
    private final HostNames names;
    private final boolean isVersioned;
    private final Deque<HostDirectory> levels = new ArrayDeque<>();
    private final Map<Long, String> hardLinked = new HashMap<>();
    private long files;
    private long directories;
    private long links;

    TakingVisitor(
            Tree tree,
            ExtractOptions options,
            PathPatterns patterns,
            ExtractTarget target,
            Copier copier,
            FileForms forms) {
        this.options = options;
        this.patterns = patterns;
        this.target = target;
        this.copier = copier;
        this.forms = forms;
        this.names = new HostNames(HostNames.Host.current());
        this.isVersioned = FileVersion.isIn(tree) && options.names() == NameForm.WITHOUT_VERSION;
        levels.push(HostDirectory.root(names));
    }

    @Override
    public void visit(Entry entry) throws IOException {
        while (!levels.element().holds(entry.path())) {
            levels.remove();
        }
        HostDirectory directory = levels.element();
        boolean meant = patterns.matches(entry.path());
        if (entry.kind() == Entry.Kind.DIRECTORY) {
            enter(directory, entry, meant);
        } else if (directory.depth >= options.strip()) {
            String hostName = hostName(directory, entry.path());
            if (meant) {
                make(directory);
                take(entry, directory, hostName);
            }
        }
    }

    private void enter(HostDirectory parent, Entry entry, boolean meant) throws IOException {
        boolean stripped = parent.depth < options.strip();
        HostDirectory directory = stripped
                ? parent.stripped(entry.path())
                : parent.below(entry.path(), hostName(parent, entry.path()), names.directory(), entry.attributes());
        levels.push(directory);
        if (meant) {
            make(directory);
        }
    }

    /** Makes a directory at the target, and those above it. */
    private void make(HostDirectory directory) throws IOException {
        if (!directory.isMade) {
            make(directory.parent.orElseThrow());
            target.directory(directory.hostPath, directory.attributes);
            directory.isMade = true;
            directories++;
        }
    }

    private String hostName(HostDirectory directory, String path) {
        String name = directory.nameOf(path);
        if (isVersioned) {
            name = FileVersion.without(name);
        }
        String hostName = directory.names.add(name);
        if (!hostName.equals(name)) {
            warn("name-changed", path, "it is called " + hostName + " here");
        }
        return hostName;
    }

    private void take(Entry entry, HostDirectory directory, String hostName) throws IOException {
        String path = directory.hostPath(hostName);
        switch (entry.kind()) {
            case LINK -> {
                links += target.symbolicLink(path, entry.target().orElse(""), entry.attributes()) ? 1 : 0;
            }
            case SPECIAL -> warn("special-left", path, "it is a device, a pipe or a socket, and is left out");
            case FILE -> takeFile(entry, directory, hostName, path);
            case DIRECTORY -> throw new IllegalArgumentException(entry.path());
        }
    }

    private void takeFile(Entry entry, HostDirectory directory, String hostName, String path) throws IOException {
        if (entry.attributes().flags().contains("cd-audio")) {
            String message = path + ": it is an audio track of the disc";
            copier.add(Finding.warning("cd-audio-left", message).withRemedy(Remedy.Action.TAKE_AUDIO));
            return;
        }
        if (entry.attributes().file().isPresent()) {
            long number = entry.attributes().file().getAsLong();
            Optional<String> first = Optional.ofNullable(hardLinked.putIfAbsent(number, path));
            if (first.isPresent()) {
                target.hardLink(path, first.get(), entry.attributes());
                links++;
                return;
            }
        }
        hand(path, entry.attributes(), forms.of(entry));
        takeForks(entry, directory, hostName, path);
    }

    private void takeForks(Entry entry, HostDirectory directory, String hostName, String path) throws IOException {
        if (options.forks() == ForkForm.APPLE_DOUBLE) {
            Optional<Content> appleDouble = AppleDouble.of(entry);
            if (appleDouble.isPresent()) {
                takeFork(directory, "._" + hostName, entry, appleDouble.get());
            }
        }
        for (Entry.Fork fork : entry.forks()) {
            if (options.forks() == ForkForm.FILES) {
                takeFork(directory, hostName + "." + fork.name(), entry, fork.content());
            } else if (!AppleDouble.holds(fork)) {
                String message = path + ": its stream " + fork.name() + " is left out";
                copier.add(Finding.note("fork-left", message).withRemedy(Remedy.Action.FORK_FILES));
            }
        }
    }

    private void takeFork(HostDirectory directory, String name, Entry entry, Content content) throws IOException {
        Attributes said = entry.attributes();
        String path = directory.hostPath(directory.names.add(name));
        hand(path, said, new FileBytes(content, Optional.empty()));
    }

    private void hand(String path, Attributes attributes, FileBytes bytes) throws IOException {
        target.file(path, attributes, new CopyJob(copier, new TakenFile(path, attributes, bytes)));
        files++;
    }

    private void warn(String rule, String path, String problem) {
        copier.add(Finding.warning(rule, path + ": " + problem));
    }

    /** {@return what was taken so far} */
    ExtractResult result() {
        return new ExtractResult(files, directories, links, copier.bytes(), copier.findings());
    }
}
