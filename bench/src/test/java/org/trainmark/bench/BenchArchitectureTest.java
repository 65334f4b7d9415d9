package org.trainmark.bench;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.trainmark.bench.BenchClasses.ALL;
import static org.trainmark.bench.BenchClasses.BENCH;

import org.junit.jupiter.api.Test;

/** Which packages know which. */
class BenchArchitectureTest {

    private static final String CLI = "org.trainmark.bench.cli..";
    private static final String RUN = "org.trainmark.bench.run..";
    private static final String FORK = "org.trainmark.bench.fork..";
    private static final String MACHINE = "org.trainmark.bench.machine..";
    private static final String DOCTOR = "org.trainmark.bench.doctor..";
    private static final String SUITE = "org.trainmark.bench.suite..";
    private static final String SPACE = "org.trainmark.bench.space..";
    private static final String PROFILE = "org.trainmark.bench.profile..";
    private static final String LAUNCH = "org.trainmark.bench.launch..";
    private static final String PLAN = "org.trainmark.bench.plan..";
    private static final String WORKER = "org.trainmark.bench.worker..";
    private static final String WATCH = "org.trainmark.bench.watch..";
    private static final String PAGE = "org.trainmark.bench.page..";
    private static final String AMT = "org.trainmark.bench.amt..";
    private static final String CLUSTER = "org.trainmark.bench.cluster..";

    @Test
    void commandsRunWhatForksAndForksTakeWhatSuitesSay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("cli")
                .definedBy(CLI)
                .layer("page")
                .definedBy(PAGE)
                .layer("run")
                .definedBy(RUN)
                .layer("fork")
                .definedBy(FORK)
                .layer("plan")
                .definedBy(PLAN)
                .layer("worker")
                .definedBy(WORKER)
                .layer("launch")
                .definedBy(LAUNCH)
                .layer("suite")
                .definedBy(SUITE, SPACE)
                .layer("profile")
                .definedBy(PROFILE)
                .layer("machine")
                .definedBy(MACHINE)
                .layer("doctor")
                .definedBy(DOCTOR)
                .layer("watch")
                .definedBy(WATCH)
                .layer("git")
                .definedBy("org.trainmark.bench.git")
                .whereLayer("git")
                .mayOnlyBeAccessedByLayers("cli", "run")
                .layer("amt")
                .definedBy(AMT)
                .whereLayer("amt")
                .mayOnlyBeAccessedByLayers("cli")
                .layer("cluster")
                .definedBy(CLUSTER)
                .whereLayer("cluster")
                .mayOnlyBeAccessedByLayers("cli")
                .layer("program")
                .definedBy("org.trainmark.bench.program")
                .layer("output")
                .definedBy("org.trainmark.bench.program.output")
                .whereLayer("program")
                .mayOnlyBeAccessedByLayers("suite", "launch", "output", "amt")
                .whereLayer("output")
                .mayOnlyBeAccessedByLayers("launch")
                .whereLayer("watch")
                .mayOnlyBeAccessedByLayers("cli", "page", "worker", "launch", "fork")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("page")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("run")
                .mayOnlyBeAccessedByLayers("cli", "page", "cluster")
                .whereLayer("plan")
                .mayOnlyBeAccessedByLayers("cli", "run", "cluster")
                .whereLayer("worker")
                .mayOnlyBeAccessedByLayers("cli", "run", "plan", "launch", "page", "output", "cluster")
                .whereLayer("launch")
                .mayOnlyBeAccessedByLayers("cli", "run", "doctor", "cluster")
                .whereLayer("fork")
                .mayOnlyBeAccessedByLayers("run", "launch")
                .whereLayer("suite")
                .mayOnlyBeAccessedByLayers(
                        "cli", "run", "plan", "worker", "launch", "fork", "doctor", "profile", "amt", "program",
                        "output", "cluster")
                .whereLayer("profile")
                .mayOnlyBeAccessedByLayers("cli", "run", "plan", "worker", "launch", "suite", "doctor", "cluster")
                .whereLayer("machine")
                .mayOnlyBeAccessedByLayers("cli", "run", "launch", "suite", "profile", "doctor", "cluster", "git")
                .whereLayer("doctor")
                .mayOnlyBeAccessedByLayers("cli")
                .check(BENCH);
    }

    @Test
    void commandsOfOneSubjectKnowNothingOfTheOthers() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("cli")
                .definedBy("org.trainmark.bench.cli")
                .layer("compare")
                .definedBy("org.trainmark.bench.cli.compare")
                .layer("export")
                .definedBy("org.trainmark.bench.cli.export")
                .whereLayer("export")
                .mayOnlyBeAccessedByLayers("cli")
                .layer("memory")
                .definedBy("org.trainmark.bench.cli.memory")
                .layer("recommend")
                .definedBy("org.trainmark.bench.cli.recommend")
                .layer("init")
                .definedBy("org.trainmark.bench.cli.init")
                .layer("start")
                .definedBy("org.trainmark.bench.cli.start")
                .layer("runs")
                .definedBy("org.trainmark.bench.cli.runs")
                .layer("simulate")
                .definedBy("org.trainmark.bench.cli.simulate")
                .layer("watch")
                .definedBy("org.trainmark.bench.cli.watch")
                .layer("history")
                .definedBy("org.trainmark.bench.cli.history")
                .whereLayer("history")
                .mayOnlyBeAccessedByLayers("cli")
                .layer("amt")
                .definedBy("org.trainmark.bench.cli.amt")
                .whereLayer("amt")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("cli")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("compare")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("memory")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("recommend")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("init")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("simulate")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("watch")
                .mayOnlyBeAccessedByLayers("cli")
                .whereLayer("start")
                .mayOnlyBeAccessedByLayers("cli", "memory", "recommend", "watch")
                .whereLayer("runs")
                .mayOnlyBeAccessedByLayers("cli", "amt", "compare", "export", "history", "memory", "recommend", "start")
                .check(BENCH);
    }

    @Test
    void coreAndResultsAreStrangersAndKnowNothingOfBench() {
        noClasses()
                .that()
                .resideInAPackage("org.trainmark.core..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.trainmark.results..", "org.trainmark.bench..")
                .check(ALL);
        noClasses()
                .that()
                .resideInAPackage("org.trainmark.results..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.trainmark.core..", "org.trainmark.bench..")
                .check(ALL);
    }

    @Test
    void nothingGoesRoundInACircle() {
        slices().matching("org.trainmark.(**)")
                .should()
                .beFreeOfCycles()
                .check(ALL.that(not(resideInAPackage("..jmh_generated.."))));
    }
}
