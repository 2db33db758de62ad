// SPDX-License-Identifier: Apache-2.0
package spindle;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.Clip;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import spindle.image.Progress;

/** The programs in the library's document compile, and do what it says. */
class LibraryDocumentTest {
    private static final Path IMAGE = Path.of("src/test/resources/corpus/dev-m1/m1.cue");

    private static final Path JRR = Path.of("src/test/resources/corpus/iso-small-jrr/iso-small-jrr.iso");

    private static final Path AUDIO = Path.of("src/test/resources/corpus/dev-audio-htoa/audio.cue");

    @TempDir
    Path folder;

    @Test
    void the_programs_of_the_document_compile_and_run() throws Exception {
        List<JavaFileObject> sources = new ArrayList<>();
        Matcher code = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("docs/library.md")));
        while (code.find()) {
            sources.add(new Source(code.group(1)));
        }
        assertThat(sources).hasSize(11);
        compile(sources);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            byte[] read =
                    (byte[]) method(loader, "FirstSectors", "read", Path.class).invoke(null, IMAGE);
            assertThat(read).hasSize(16 * 2352);
            byte[] sector = (byte[]) method(loader, "OneSector", "read", Path.class, int.class)
                    .invoke(null, IMAGE.resolveSibling("../dev-chd/disc.chd"), 16);
            assertThat(sector).hasSize(2352);
            Path iso = folder.resolve("m1.iso");
            method(loader, "MakeIso", "make", Path.class, Path.class, Progress.class)
                    .invoke(null, IMAGE, iso, Progress.NONE);
            assertThat(iso).hasSize(29 * 2048);
            Path copy = folder.resolve("copy.iso");
            method(loader, "UserData", "copy", Path.class, Path.class).invoke(null, IMAGE, copy);
            assertThat(copy).hasSameBinaryContentAs(iso);
            List<?> lines =
                    (List<?>) method(loader, "ListFiles", "list", Path.class).invoke(null, JRR);
            assertThat(lines).asString().contains("README.TXT 25", "exactly2049.bin 2049");
            Path readme = folder.resolve("readme");
            method(loader, "CopyOut", "copy", Path.class, String.class, Path.class)
                    .invoke(null, JRR, "/README.TXT", readme);
            assertThat(readme).hasSize(25);
            assertThat(method(loader, "ChangedFiles", "list", Path.class, Path.class)
                            .invoke(null, JRR, JRR))
                    .isEqualTo(0);
            List<?> hashes =
                    (List<?>) method(loader, "RedumpHashes", "of", Path.class).invoke(null, IMAGE);
            assertThat(hashes).hasSize(2).last().asString().endsWith(" game.cue");
            Path wav = folder.resolve("1.wav");
            method(loader, "PlayTrack", "save", Path.class, int.class, Path.class)
                    .invoke(null, AUDIO, 1, wav);
            assertThat(Files.size(wav)).isGreaterThan(44L);
            List<Object> opened = new ArrayList<>();
            method(loader, "PlayTrack", "load", Path.class, int.class, Clip.class)
                    .invoke(null, AUDIO, 1, clip(opened));
            assertThat(opened).singleElement().isInstanceOf(AudioInputStream.class);
            requireProgress(loader);
            byte[] sound =
                    (byte[]) method(loader, "FirstSecond", "read", Path.class).invoke(null, AUDIO);
            assertThat(sound).isEqualTo(Arrays.copyOf(Files.readAllBytes(AUDIO.resolveSibling("audio.bin")), 7 * 2352));
        }
    }

    /** {@return a clip that notes what it is opened with: a machine without sound has none} */
    private static Clip clip(List<Object> opened) {
        return (Clip) Proxy.newProxyInstance(
                LibraryDocumentTest.class.getClassLoader(), new Class<?>[] {Clip.class}, (proxy, method, arguments) -> {
                    opened.add(arguments[0]);
                    return null;
                });
    }

    private void requireProgress(ClassLoader loader) throws Exception {
        Constructor<?> percents = loader.loadClass("Percents").getDeclaredConstructor(IntConsumer.class);
        percents.setAccessible(true);
        List<Integer> told = Collections.synchronizedList(new ArrayList<>());
        Method make = method(loader, "MakeIso", "make", Path.class, Path.class, Progress.class);
        make.invoke(null, IMAGE, folder.resolve("again.iso"), percents.newInstance((IntConsumer) told::add));
        assertThat(told).contains(100);
        Progress progress = (Progress) percents.newInstance((IntConsumer) told::add);
        assertThat(progress.isCancelled()).isFalse();
        Thread.currentThread().interrupt();
        assertThat(progress.isCancelled()).isTrue();
        assertThat(Thread.interrupted()).isTrue();
    }

    private void compile(List<JavaFileObject> sources) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of("-d", folder.toString(), "-cp", System.getProperty("java.class.path"));
            assertThat(compiler.getTask(null, files, null, options, null, sources)
                            .call())
                    .isTrue();
        }
    }

    private static Method method(ClassLoader loader, String type, String name, Class<?>... parameters)
            throws Exception {
        Method method = loader.loadClass(type).getDeclaredMethod(name, parameters);
        method.setAccessible(true);
        return method;
    }

    /** One program of the document. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String text) {
            super(URI.create("string:///" + name(text) + ".java"), Kind.SOURCE);
            this.text = text;
        }

        private static String name(String text) {
            Matcher name = Pattern.compile("class (\\w+)").matcher(text);
            assertThat(name.find()).isTrue();
            return name.group(1);
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
