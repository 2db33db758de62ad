// SPDX-License-Identifier: Apache-2.0
package spindle;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures.LayeredArchitecture;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/**
 * The plan of the house, kept. A package that does not exist yet breaks no rule; one that does is held to all of them.
 */
@AnalyzeClasses(packages = "spindle", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTest {
    /** The storeys, from the top; what stands in one line does not know its neighbours. */
    private static final List<List<String>> STOREYS = List.of(
            List.of("cli"),
            List.of("report", "nio"),
            List.of(""),
            List.of("plan", "doctor"),
            List.of("extract"),
            List.of("open", "convert", "verify", "rip", "compare", "patch", "identity"),
            List.of("filesystem"),
            List.of("format"),
            List.of("mime"),
            List.of("image"),
            List.of("audio"),
            List.of("container"),
            List.of("io"),
            List.of("disc"),
            List.of("sector"));

    private static final DescribedPredicate<JavaClass> INPUT_OR_OUTPUT = resideInAnyPackage(
                    "java.io..", "java.nio.file..", "java.nio.channels..")
            .and(not(equivalentTo(Serializable.class)))
            .and(not(assignableTo(Throwable.class)))
            .as("input or output");

    @ArchTest
    static final ArchRule rooms_know_nothing_of_the_rooms_above_them = storeys();

    @ArchTest
    static final ArchRule sectors_discs_and_the_flac_codec_are_pure = noClasses()
            .that()
            .resideInAnyPackage("spindle.sector..", "spindle.disc..", "spindle.audio.flac..")
            .should()
            .dependOnClassesThat(INPUT_OR_OUTPUT)
            .allowEmptyShould(true);

    /** What formats share is no format, and open to all of them. */
    @ArchTest
    static final ArchRule formats_do_not_know_each_other = slices().matching("spindle.format.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    DescribedPredicate.alwaysTrue(),
                    resideInAnyPackage("spindle.format.sheet..", "spindle.format.place.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule jobs_do_not_know_each_other = slices().matching(
                    "spindle.(open|convert|verify|rip|compare|patch|identity)..")
            .should()
            .notDependOnEachOther()
            .allowEmptyShould(true);

    /** The structures of ISO 9660 are open to what moves and recognises volumes, partitions to all; nothing else is shared but the SPI. */
    @ArchTest
    static final ArchRule file_systems_do_not_know_each_other = slices().matching("spindle.filesystem.(*)..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(
                    resideInAnyPackage("spindle.filesystem.recognise..", "spindle.filesystem.relocate.."),
                    DescribedPredicate.alwaysTrue())
            .ignoreDependency(DescribedPredicate.alwaysTrue(), resideInAnyPackage("spindle.filesystem.partition.."))
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule there_are_no_cycles =
            slices().matching("spindle.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    static final ArchRule jcommander_is_known_in_cli = only(List.of("com.beust.."), "spindle.cli..");

    @ArchTest
    static final ArchRule the_progress_bar_is_known_in_cli =
            only(List.of("me.tongfei..", "org.jline.."), "spindle.cli..");

    @ArchTest
    static final ArchRule tika_is_known_in_mime = only(List.of("org.apache.tika.."), "spindle.mime..");

    @ArchTest
    static final ArchRule java_sound_is_known_in_audio = only(List.of("javax.sound.."), "spindle.audio..");

    @ArchTest
    static final ArchRule jackson_is_known_in_report =
            only(List.of("com.fasterxml.jackson.."), "spindle.report..", "spindle.cli..");

    @ArchTest
    static final ArchRule lzma_and_zstd_are_known_in_containers_and_chd =
            only(List.of("org.tukaani..", "io.airlift.."), "spindle.container..", "spindle.format.chd..");

    @ArchTest
    static final ArchRule only_the_command_line_prints =
            noClasses().that().resideOutsideOfPackage("spindle.cli..").should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule only_the_command_line_exits = noClasses()
            .that()
            .resideOutsideOfPackage("spindle.cli..")
            .should()
            .callMethod(System.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "exit", int.class)
            .orShould()
            .callMethod(Runtime.class, "halt", int.class);

    @ArchTest
    static final ArchRule there_is_no_dumping_ground = noClasses()
            .should()
            .resideInAnyPackage(
                    "..util..", "..utils..", "..common..", "..helper..", "..helpers..", "..misc..", "..impl..");

    @ArchTest
    static void the_classes_are_there(JavaClasses classes) {
        assertThat(classes.contain("spindle.cli.Main")).isTrue();
        assertThat(classes.containPackage("spindle.sector")).isTrue();
        assertThat(classes.containPackage("spindle.disc")).isTrue();
    }

    @ArchTest
    static void every_package_has_a_storey(JavaClasses classes) {
        Set<String> known = STOREYS.stream().flatMap(List::stream).collect(Collectors.toSet());
        assertThat(classes).allSatisfy(each -> assertThat(known).contains(room(each.getPackageName())));
    }

    @ArchTest
    static void every_package_says_what_it_is_and_is_null_marked(JavaClasses classes) {
        Set<JavaPackage> packages = classes.stream().map(JavaClass::getPackage).collect(Collectors.toSet());
        assertThat(packages)
                .allSatisfy(each -> assertThat(each.tryGetPackageInfo())
                        .as("package-info of %s", each.getName())
                        .hasValueSatisfying(info -> assertThat(info.isAnnotatedWith(NullMarked.class))
                                .isTrue()));
    }

    private static ArchRule only(List<String> packages, String... rooms) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat(resideInAnyPackage(packages.toArray(String[]::new)));
    }

    private static ArchRule storeys() {
        LayeredArchitecture house =
                layeredArchitecture().consideringOnlyDependenciesInLayers().withOptionalLayers(true);
        for (List<String> storey : STOREYS) {
            String[] packages = storey.stream().map(ArchitectureTest::packages).toArray(String[]::new);
            house = house.layer(name(storey)).definedBy(packages);
        }
        for (int i = 1; i < STOREYS.size(); i++) {
            String[] above =
                    STOREYS.subList(0, i).stream().map(ArchitectureTest::name).toArray(String[]::new);
            house = house.whereLayer(name(STOREYS.get(i))).mayOnlyBeAccessedByLayers(above);
        }
        return house.whereLayer(name(STOREYS.get(0))).mayNotBeAccessedByAnyLayer();
    }

    private static String name(List<String> storey) {
        return storey.get(0).isEmpty() ? "spindle" : String.join(", ", storey);
    }

    private static String packages(String room) {
        return room.isEmpty() ? "spindle" : "spindle." + room + "..";
    }

    private static String room(String packageName) {
        String[] parts = packageName.split("\\.", -1);
        return parts.length == 1 ? "" : parts[1];
    }
}
