// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import spindle.filesystem.Attributes;
import spindle.filesystem.Content;
import spindle.filesystem.Entry;
import spindle.filesystem.InlineContent;
import spindle.filesystem.Tree;
import spindle.filesystem.Volume;
import spindle.image.Finding;

/** A tree of entries that a test makes, whatever their names. */
final class MadeTree implements Tree {
    static final Instant DATE = Instant.parse("2001-02-03T04:05:06Z");

    private final List<Entry> entries = new ArrayList<>();
    private final String kind;

    MadeTree(String kind) {
        this.kind = kind;
    }

    MadeTree file(String path, String content) {
        return add(path, Entry.Kind.FILE, "", attributes(0644), new InlineContent(path, bytes(content)), List.of());
    }

    MadeTree file(String path, Content content) {
        return add(path, Entry.Kind.FILE, "", attributes(0644), content, List.of());
    }

    MadeTree forked(String path, String content, String fork, String forkContent) {
        Entry.Fork made = new Entry.Fork(fork, new InlineContent(path, bytes(forkContent)));
        Content main = new InlineContent(path, bytes(content));
        return add(path, Entry.Kind.FILE, "", attributes(0644), main, List.of(made));
    }

    MadeTree hardLink(String path, long number, String content) {
        Attributes shared = new Attributes(
                Optional.of(DATE), Optional.empty(), OptionalInt.of(0600), OptionalLong.of(number), Set.of());
        return add(path, Entry.Kind.FILE, "", shared, new InlineContent(path, bytes(content)), List.of());
    }

    MadeTree directory(String path, int mode) {
        return add(path, Entry.Kind.DIRECTORY, "", attributes(mode), InlineContent.NONE, List.of());
    }

    MadeTree link(String path, String target) {
        return add(path, Entry.Kind.LINK, target, attributes(0777), InlineContent.NONE, List.of());
    }

    MadeTree special(String path) {
        return add(path, Entry.Kind.SPECIAL, "", attributes(0600), InlineContent.NONE, List.of());
    }

    private MadeTree add(
            String path, Entry.Kind type, String target, Attributes said, Content content, List<Entry.Fork> forks) {
        Optional<String> to = type == Entry.Kind.LINK ? Optional.of(target) : Optional.empty();
        entries.add(new Entry(path, type, content.bytes(), said, to, content, forks));
        return this;
    }

    private static Attributes attributes(int mode) {
        return new Attributes(
                Optional.of(DATE), Optional.empty(), OptionalInt.of(mode), OptionalLong.empty(), Set.of());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Volume volume() {
        return new Volume(Volume.Kind.ISO9660, "MADE", 0, 2048, 0, List.of());
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public void walk(Visitor visitor, List<Finding> findings) throws java.io.IOException {
        for (Entry entry : entries) {
            visitor.visit(entry);
        }
    }
}
