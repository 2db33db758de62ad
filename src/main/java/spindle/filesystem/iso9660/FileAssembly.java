// SPDX-License-Identifier: Apache-2.0
package spindle.filesystem.iso9660;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import spindle.filesystem.Attributes;
import spindle.filesystem.Content;
import spindle.filesystem.Entry;
import spindle.filesystem.InlineContent;
import spindle.filesystem.Tree;
import spindle.filesystem.TreeFindings;

/**
 * Makes entries of the file records of one directory: consecutive records of one name are extents of one file, and a
 * record of an associated file is a further stream of the file whose record follows (ISO 9660, 6.5.1 and 9.1.6).
 */
final class FileAssembly {
    /** What was read of a file whose records are not yet complete. */
    private record Pending(
            String identifier, boolean associated, RecordFacts facts, String path, List<FileSection> sections) {
        boolean isOf(String identifier, boolean associated) {
            return this.identifier.equals(identifier) && this.associated == associated;
        }
    }

    private final Addressing addressing;
    private final Tree.Visitor visitor;
    private final TreeFindings findings;
    private Optional<Pending> open = Optional.empty();
    /** A whole associated file that waits for its main record. */
    private Optional<Pending> associated = Optional.empty();

    private List<Entry.Fork> extended = List.of();

    FileAssembly(Addressing addressing, Tree.Visitor visitor, TreeFindings findings) {
        this.addressing = addressing;
        this.visitor = visitor;
        this.findings = findings;
    }

    /** Takes the record of a file, at its path. */
    void add(DirectoryRecord entry, RecordFacts facts, String path) throws IOException {
        String identifier = Names.identifier(entry);
        boolean side = entry.isAssociated();
        if (open.isPresent() && !open.get().isOf(identifier, side)) {
            cut();
        }
        List<FileSection> sections = open.map(Pending::sections).orElseGet(() -> new ArrayList<>(1));
        sections.add(FileSection.of(entry, addressing));
        Pending file = new Pending(identifier, side, facts, path, sections);
        if (entry.extendedBlocks() > 0) {
            extended = List.of(extendedAttributes(entry, path));
        }
        open = Optional.of(file);
        if (!entry.hasMoreExtents()) {
            close(file);
        }
    }

    private Entry.Fork extendedAttributes(DirectoryRecord entry, String path) {
        long bytes = (long) entry.extendedBlocks() * addressing.blockBytes();
        FileSection section = new FileSection(addressing.position(entry.extent()), bytes, bytes, 0);
        return new Entry.Fork("xattr", new SectionContent(path, addressing.blocks(), List.of(section)));
    }

    /** Ends what is open: something else follows. */
    void end() throws IOException {
        if (open.isPresent()) {
            cut();
        }
        leaveAssociated("");
    }

    private void cut() throws IOException {
        findings.error(open.get().path(), "the record of its last extent is missing");
        close(open.get());
    }

    private void close(Pending file) throws IOException {
        open = Optional.empty();
        leaveAssociated(file.associated() ? "" : file.identifier());
        if (file.associated()) {
            associated = Optional.of(file);
            return;
        }
        List<Entry.Fork> forks = new ArrayList<>(extended);
        associated.ifPresent(side -> forks.add(new Entry.Fork("associated", stored(side))));
        associated = Optional.empty();
        visit(file, file.facts().attributes(), forks);
    }

    /** Gives an associated file that waits for another than this one as an entry of its own. */
    private void leaveAssociated(String identifier) throws IOException {
        if (associated.isPresent() && !associated.get().identifier().equals(identifier)) {
            Pending side = associated.get();
            associated = Optional.empty();
            Attributes said = side.facts().attributes();
            Set<String> flags = new HashSet<>(said.flags());
            flags.add("associated");
            visit(side, new Attributes(said.modified(), said.created(), said.mode(), said.file(), flags), List.of());
        }
    }

    private void visit(Pending file, Attributes attributes, List<Entry.Fork> forks) throws IOException {
        extended = List.of();
        RecordFacts facts = file.facts();
        boolean isFile = facts.kind() == Entry.Kind.FILE;
        Content content = isFile ? content(file, attributes) : InlineContent.NONE;
        visitor.visit(
                new Entry(file.path(), facts.kind(), content.bytes(), attributes, facts.target(), content, forks));
    }

    private Content content(Pending file, Attributes attributes) {
        SectionContent stored = stored(file);
        // Files of CD audio lie in audio tracks, which have no blocks.
        if (!stored.isComplete() && !attributes.flags().contains("cd-audio")) {
            findings.beyond(file.path(), "part of it lies beyond the end of the image");
        }
        return file.facts().form().<Content>map(form -> form.decode(stored)).orElse(stored);
    }

    private SectionContent stored(Pending file) {
        return new SectionContent(file.path(), addressing.blocks(), file.sections());
    }
}
