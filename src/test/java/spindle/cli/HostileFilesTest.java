// SPDX-License-Identifier: Apache-2.0
package spindle.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories that lie, through {@code ls} and {@code extract}: what is sound of a tree is listed and taken all the same. */
class HostileFilesTest {
    private static final int PRIMARY_ROOT = 16 * 2048 + 156;
    private static final int ROOT = 20 * 2048;
    /** Generous: machines that test are busy. */
    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final byte[] image = new MadeVolume(60)
            .file("BEFORE", 30, 3000)
            .file("LIAR", 40, 4000)
            .file("AFTER", 33, 5000)
            .blocks(60);

    /** {@return where the record of a file begins} */
    private int record(String name) {
        String text = new String(image, StandardCharsets.ISO_8859_1);
        return text.indexOf(name + ";1") - 33;
    }

    private void both(int at, int value) {
        ByteBuffer.wrap(image).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
        ByteBuffer.wrap(image).putInt(at + 4, value);
    }

    private Run run(String verb, Object... more) throws IOException {
        Path iso = Files.write(folder.resolve("hostile.iso"), image);
        Object[] words = new Object[more.length + 2];
        words[0] = verb;
        words[1] = iso;
        System.arraycopy(more, 0, words, 2, more.length);
        return assertTimeoutPreemptively(SOON, () -> Run.of(words));
    }

    private void requireTheRest(int status) throws IOException {
        Run listed = run("ls");
        assertThat(listed.out().lines()).contains("BEFORE;1", "AFTER;1");
        Path out = folder.resolve("out");
        Run extracted = run("extract", "-d", out);
        assertThat(extracted.status()).as(extracted.err()).isEqualTo(status);
        assertThat(out.resolve("BEFORE")).hasSize(3000);
        assertThat(out.resolve("AFTER")).hasSize(5000);
    }

    @Test
    void a_directory_that_leads_to_itself_is_taken_once() throws IOException {
        both(record("LIAR") + 2, 20);
        image[record("LIAR") + 25] = 2;
        requireTheRest(ExitStatus.INTEGRITY);
        assertThat(run("ls").err()).contains("LIAR;1");
    }

    @Test
    void a_directory_that_claims_two_gigabytes_ends_where_its_records_do() throws IOException {
        both(PRIMARY_ROOT + 10, 0x7FFF_F800);
        both(ROOT + 10, 0x7FFF_F800);
        requireTheRest(ExitStatus.INTEGRITY);
        assertThat(run("info").status()).isNotEqualTo(ExitStatus.DEFECT);
    }

    @Test
    void a_file_beyond_the_end_is_listed_and_not_written() throws IOException {
        both(record("LIAR") + 2, 0x7FFF_FFF0);
        requireTheRest(ExitStatus.INTEGRITY);
        assertThat(run("ls").out()).contains("LIAR;1");
        assertThat(folder.resolve("out/LIAR")).doesNotExist();
    }

    @Test
    void a_file_of_four_gigabytes_that_is_not_there_takes_no_room() throws IOException {
        both(record("LIAR") + 10, 0xFFFF_FFFF);
        requireTheRest(ExitStatus.INTEGRITY);
        assertThat(folder.resolve("out/LIAR")).doesNotExist();
    }

    @Test
    void a_record_that_lies_about_its_length_ends_its_block() throws IOException {
        image[record("LIAR")] = 20; // shorter than a record without a name (9.1)
        Run listed = run("ls");
        assertThat(listed.out().lines()).contains("BEFORE;1");
        assertThat(listed.err()).contains("lies about its length");
        assertThat(listed.status()).isEqualTo(ExitStatus.INTEGRITY);
    }

    @Test
    void a_directory_among_files_does_not_stop_a_tar() throws IOException {
        both(record("LIAR") + 2, 20);
        image[record("LIAR") + 25] = 2;
        Run tar = run("extract", "--to-tar", "-");
        assertThat(new String(tar.bytes(), StandardCharsets.ISO_8859_1)).contains("BEFORE", "AFTER");
    }
}
