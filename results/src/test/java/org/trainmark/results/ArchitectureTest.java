package org.trainmark.results;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void knowsNothingOfTheEngineAndTheHarness() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.nd4j..",
                        "org.bytedeco..",
                        "org.openjdk.jmh..",
                        "picocli..",
                        "org.trainmark.core..",
                        "org.trainmark.bench..")
                .check(ResultsClasses.ALL);
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        slices().matching("org.trainmark.(**)").should().beFreeOfCycles().check(ResultsClasses.ALL);
    }

    @Test
    void keepsItsArrows() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.trainmark.results..")
                .layer("facts")
                .definedBy("org.trainmark.results")
                .layer("log")
                .definedBy("org.trainmark.results.log")
                .layer("stored")
                .definedBy("org.trainmark.results.log.stored")
                .layer("disk")
                .definedBy("org.trainmark.results.disk")
                .layer("stats")
                .definedBy("org.trainmark.results.stats")
                .layer("learning")
                .definedBy("org.trainmark.results.learning")
                .layer("summary")
                .definedBy("org.trainmark.results.summary")
                .layer("answer")
                .definedBy("org.trainmark.results.summary.answer")
                .layer("compare")
                .definedBy("org.trainmark.results.compare")
                .layer("contrast")
                .definedBy("org.trainmark.results.compare.contrast")
                .layer("calibrate")
                .definedBy("org.trainmark.results.calibrate")
                .layer("early")
                .definedBy("org.trainmark.results.early..")
                .layer("questions")
                .definedBy(
                        "org.trainmark.results.memory",
                        "org.trainmark.results.search..",
                        "org.trainmark.results.recommend",
                        "org.trainmark.results.engines")
                .layer("simulate")
                .definedBy("org.trainmark.results.simulate")
                .layer("history")
                .definedBy("org.trainmark.results.history..")
                .layer("report")
                .definedBy("org.trainmark.results.report..")
                .layer("sides")
                .definedBy("org.trainmark.results.sides")
                .layer("assertions")
                .definedBy("org.trainmark.results.assertions")
                .layer("export")
                .definedBy("org.trainmark.results.export..")
                .whereLayer("export")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("assertions")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("history")
                .mayOnlyBeAccessedByLayers("report")
                .whereLayer("sides")
                .mayOnlyBeAccessedByLayers("assertions")
                .whereLayer("report")
                .mayOnlyBeAccessedByLayers("assertions", "export")
                .whereLayer("simulate")
                .mayOnlyBeAccessedByLayers("report")
                .whereLayer("answer")
                .mayOnlyBeAccessedByLayers("report")
                .whereLayer("calibrate")
                .mayOnlyBeAccessedByLayers("assertions", "sides", "report", "simulate")
                .whereLayer("compare")
                .mayOnlyBeAccessedByLayers("history", "assertions", "sides", "report", "simulate", "calibrate")
                .whereLayer("contrast")
                .mayOnlyBeAccessedByLayers(
                        "history", "assertions", "sides", "report", "simulate", "calibrate", "compare")
                .whereLayer("questions")
                .mayOnlyBeAccessedByLayers("report", "simulate")
                .whereLayer("early")
                .mayOnlyBeAccessedByLayers("report")
                .whereLayer("summary")
                .mayOnlyBeAccessedByLayers(
                        "history",
                        "report",
                        "export",
                        "answer",
                        "simulate",
                        "questions",
                        "calibrate",
                        "compare",
                        "contrast")
                .whereLayer("learning")
                .mayOnlyBeAccessedByLayers("report", "answer", "summary")
                .whereLayer("stats")
                .mayOnlyBeAccessedByLayers(
                        "history",
                        "report",
                        "export",
                        "answer",
                        "simulate",
                        "questions",
                        "early",
                        "learning",
                        "summary",
                        "calibrate",
                        "compare",
                        "contrast")
                .whereLayer("log")
                .mayOnlyBeAccessedByLayers(
                        "history",
                        "assertions",
                        "sides",
                        "report",
                        "export",
                        "questions",
                        "summary",
                        "calibrate",
                        "compare")
                .whereLayer("stored")
                .mayOnlyBeAccessedByLayers("log")
                .whereLayer("disk")
                .mayOnlyBeAccessedByLayers("report", "export", "calibrate", "log", "history")
                .whereLayer("disk")
                .mayNotAccessAnyLayer()
                .whereLayer("facts")
                .mayNotAccessAnyLayer()
                .ensureAllClassesAreContainedInArchitectureIgnoring("java..")
                .check(ResultsClasses.ALL);
    }

    @Test
    void asksEachQuestionInARoomOfItsOwn() {
        slices().matching("org.trainmark.results.(memory|recommend|engines|search|compare)..")
                .should()
                .notDependOnEachOther()
                .check(ResultsClasses.ALL);
    }

    /** A plan asks them as often as it likes, and an audit again and again. */
    @Test
    void endsTrainingsEarlyByArithmeticAlone() {
        noClasses()
                .that()
                .resideInAPackage("org.trainmark.results.early")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(
                                "org.trainmark.results.early",
                                "org.trainmark.results.stats",
                                "java.lang..",
                                "java.math",
                                "java.util..",
                                "org.apache.commons.statistics.distribution",
                                "org.jspecify..")
                        .and(not(belongToAnyOf(CurvePoint.class, Target.class))))
                .check(ResultsClasses.ALL);
    }

    /** It is asked again after every value of every series, so it has no file, no clock and nothing drawn by chance. */
    @Test
    void findsChangesByArithmeticAlone() {
        noClasses()
                .that()
                .resideInAPackage("org.trainmark.results.history.change")
                .should()
                .dependOnClassesThat(resideOutsideOfPackages(
                        "org.trainmark.results.history.change",
                        "org.trainmark.results.stats",
                        "java.lang..",
                        "java.util..",
                        "org.apache.commons.statistics.distribution",
                        "org.jspecify.."))
                .orShould()
                .dependOnClassesThat(type(java.util.Random.class))
                .check(ResultsClasses.ALL);
    }

    @Test
    void leavesTheStandardStreamsAndTheExitToTheCommandLine() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ResultsClasses.ALL);
        noClasses()
                .should()
                .callMethodWhere(target(name("exit")).and(target(owner(type(System.class)))))
                .check(ResultsClasses.ALL);
    }
}
