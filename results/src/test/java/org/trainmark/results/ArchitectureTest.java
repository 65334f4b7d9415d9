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

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private final JavaClasses results = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.trainmark.results");

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
                .check(results);
    }

    @Test
    void hasNoCyclesBetweenPackages() {
        slices().matching("org.trainmark.(**)").should().beFreeOfCycles().check(results);
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
                .check(results);
    }

    @Test
    void asksEachQuestionInARoomOfItsOwn() {
        slices().matching("org.trainmark.results.(memory|recommend|engines|search|compare)..")
                .should()
                .notDependOnEachOther()
                .check(results);
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
                .check(results);
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
                .check(results);
    }

    @Test
    void keepsTheRoomsOfReportsApart() {
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("org.trainmark.results.report..")
                .layer("markup")
                .definedBy("org.trainmark.results.report.markup")
                .layer("svg")
                .definedBy("org.trainmark.results.report.svg")
                .layer("plot")
                .definedBy("org.trainmark.results.report.plot")
                .layer("memory")
                .definedBy("org.trainmark.results.report.memory")
                .layer("search")
                .definedBy("org.trainmark.results.report.search")
                .layer("search plot")
                .definedBy("org.trainmark.results.report.plot.search")
                .layer("comparison")
                .definedBy("org.trainmark.results.report.comparison")
                .layer("history")
                .definedBy("org.trainmark.results.report.history")
                .whereLayer("history")
                .mayNotBeAccessedByAnyLayer()
                .layer("html")
                .definedBy("org.trainmark.results.report.html")
                .layer("whole")
                .definedBy("org.trainmark.results.report")
                .whereLayer("whole")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("html")
                .mayOnlyBeAccessedByLayers("whole", "comparison", "history")
                .whereLayer("comparison")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("memory")
                .mayOnlyBeAccessedByLayers("whole", "html")
                .whereLayer("search")
                .mayOnlyBeAccessedByLayers("whole", "html")
                .whereLayer("search plot")
                .mayOnlyBeAccessedByLayers("html")
                .whereLayer("plot")
                .mayOnlyBeAccessedByLayers("search plot", "html", "comparison", "history")
                .whereLayer("svg")
                .mayOnlyBeAccessedByLayers("search plot", "plot", "html", "comparison", "history")
                .whereLayer("markup")
                .mayOnlyBeAccessedByLayers("svg", "plot", "memory", "search", "comparison", "history", "html", "whole")
                .ensureAllClassesAreContainedInArchitectureIgnoring("java..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.trainmark.results.report"));
    }

    @Test
    void writesOnlyInReports() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.trainmark.results.report..")
                .and()
                .doNotHaveFullyQualifiedName("org.trainmark.results.summary.Report")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.Appendable")
                .check(results);
    }

    @Test
    void leavesTheStandardStreamsAndTheExitToTheCommandLine() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(results);
        noClasses()
                .should()
                .callMethodWhere(target(name("exit")).and(target(owner(type(System.class)))))
                .check(results);
    }
}
