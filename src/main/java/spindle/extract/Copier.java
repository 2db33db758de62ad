// SPDX-License-Identifier: Apache-2.0
package spindle.extract;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import spindle.disc.LbaRange;
import spindle.disc.Msf;
import spindle.filesystem.DiscBlocks;
import spindle.filesystem.FilePayload;
import spindle.image.Finding;
import spindle.image.Progress;
import spindle.io.Amounts;
import spindle.io.Remedy;

/** Copies files, and finds out what is damaged or missing of each. Any number of threads may copy. */
final class Copier {
    private final DamageLog damage;
    private final DiscBlocks blocks;
    private final ExtractOptions options;
    private final Progress progress;
    private final List<Finding> findings = new ArrayList<>();
    private final AtomicLong bytes = new AtomicLong();

    Copier(DamageLog damage, DiscBlocks blocks, ExtractOptions options, Progress progress) {
        this.damage = damage;
        this.blocks = blocks;
        this.options = options;
        this.progress = progress;
    }

    /** Copies as {@link CopyJob#copy} says. */
    long copy(TakenFile file, WritableByteChannel out, ByteBuffer buffer) throws IOException {
        long copied = file.bytes().copy(out, buffer, progress);
        bytes.addAndGet(copied);
        if (!damage.isEmpty()) {
            tellDamage(file);
        }
        long expected = file.bytes().content().bytes();
        if (copied >= expected) {
            return copied;
        }
        boolean kept = options.incomplete() == ExtractOptions.Incomplete.SALVAGED;
        String problem = copied + " of its " + Amounts.of(expected, "byte") + " are in the image";
        Remedy remedy = kept ? Remedy.NONE : Remedy.WHOLE_FILE;
        add("file-incomplete", Finding.Severity.ERROR, file, kept ? problem : problem + ": it was not written", remedy);
        return kept ? copied : -1;
    }

    private void tellDamage(TakenFile file) {
        List<LbaRange> sectors = new FilePayload(blocks, file.bytes().content()).sectors();
        int left = damage.left(sectors);
        int repaired = damage.repaired(sectors);
        if (left > 0) {
            String where = Msf.describe(damage.firstLeft(sectors));
            String problem = sectors(left) + " damaged, the first at " + where + "; written as stored";
            add("file-damaged", Finding.Severity.ERROR, file, problem, Remedy.NONE);
        }
        int edited = damage.edited(sectors);
        if (edited > 0) {
            add(
                    "file-edited",
                    Finding.Severity.WARNING,
                    file,
                    sectors(edited) + " look edited, and kept so",
                    Remedy.NONE);
        }
        if (repaired > 0) {
            add("file-repaired", Finding.Severity.WARNING, file, sectors(repaired) + " repaired", Remedy.NONE);
        }
    }

    private static String sectors(int count) {
        return count + (count == 1 ? " sector is" : " sectors are");
    }

    private void add(String rule, Finding.Severity severity, TakenFile file, String problem, Remedy remedy) {
        add(new Finding(rule, severity, 0, Optional.empty(), file.path() + ": " + problem, remedy));
    }

    /** Adds something that was noticed. */
    synchronized void add(Finding finding) {
        findings.add(finding);
    }

    /** {@return what was noticed so far} */
    synchronized List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** {@return how many bytes were copied so far} */
    long bytes() {
        return bytes.get();
    }
}
