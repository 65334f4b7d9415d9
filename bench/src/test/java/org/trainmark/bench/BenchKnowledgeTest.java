package org.trainmark.bench;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static org.trainmark.bench.BenchClasses.ALL;
import static org.trainmark.bench.BenchClasses.BENCH;

import org.junit.jupiter.api.Test;
import org.trainmark.bench.cli.Trainmark;

/** Which packages alone know a library, or what code may do at all. */
class BenchKnowledgeTest {

    private static final String CLI = "org.trainmark.bench.cli..";
    private static final String FORK = "org.trainmark.bench.fork..";
    private static final String MACHINE = "org.trainmark.bench.machine..";
    private static final String SUITE = "org.trainmark.bench.suite..";
    private static final String SPACE = "org.trainmark.bench.space..";
    private static final String PROFILE = "org.trainmark.bench.profile..";
    private static final String LAUNCH = "org.trainmark.bench.launch..";
    private static final String PAGE = "org.trainmark.bench.page..";

    @Test
    void suitesAreReadWithoutTheLibrariesThatRunThem() {
        noClasses()
                .that()
                .resideInAnyPackage(SUITE, SPACE, PROFILE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.nd4j..", "org.bytedeco..", "org.openjdk.jmh..", "picocli..", "com.fasterxml.jackson..")
                .check(BENCH);
    }

    @Test
    void nothingKnowsWhichEngineThereIs() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.nd4j..",
                        "org.bytedeco..",
                        "org.trainmark.core.engine.nd4j..",
                        "org.trainmark.core.engine.blas..")
                .check(BENCH);
    }

    @Test
    void onlyTheFactsOfTheMachineKnowOshi() {
        noClasses()
                .that()
                .resideOutsideOfPackage(MACHINE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("oshi..")
                .check(BENCH);
    }

    /** No files, no clocks, no suites: a search is asked again as often as one likes. */
    @Test
    void searchingIsArithmeticOnly() {
        noClasses()
                .that()
                .resideInAPackage("org.trainmark.bench.search..")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(
                        "org.trainmark.bench.search..",
                        "java.lang..",
                        "java.util..",
                        "org.apache.commons.math3.random",
                        "org.apache.commons.numbers.gamma",
                        "org.jspecify.."))
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(BENCH);
    }

    /** What is made up stays away from what is measured. */
    @Test
    void onlyTheTablesOfACommandSimulate() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "org.trainmark.bench.cli.simulate",
                        "org.trainmark.bench.plan.simulate",
                        "org.trainmark.bench.search.simulate")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.trainmark.bench.plan.simulate", "org.trainmark.bench.search.simulate")
                .check(BENCH);
    }

    @Test
    void onlyCommandsKnowPicocli() {
        noClasses()
                .that()
                .resideOutsideOfPackage(CLI)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(BENCH);
    }

    @Test
    void onlyThePageIsServed() {
        noClasses()
                .that()
                .resideOutsideOfPackage(PAGE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.sun.net.httpserver..", "java.net.http..")
                .check(BENCH);
    }

    @Test
    void onlyTheTwoSidesOfAForkKnowJmh() {
        noClasses()
                .that()
                .resideOutsideOfPackages(LAUNCH, FORK)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.openjdk.jmh..")
                .check(BENCH);
    }

    @Test
    void onlyTheMainMethodEndsTheHost() {
        noClasses()
                .that()
                .doNotBelongToAnyOf(Trainmark.class)
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(ALL);
    }

    @Test
    void onlyWhoHearsNothingOfItsHostHalts() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.trainmark.bench.fork.HostWatch")
                .and()
                .doNotHaveFullyQualifiedName("org.trainmark.bench.cli.BlockCommand")
                .should()
                .callMethod(Runtime.class, "halt", int.class)
                .check(ALL);
    }

    @Test
    void nothingTouchesTheStandardStreams() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(BENCH);
    }
}
