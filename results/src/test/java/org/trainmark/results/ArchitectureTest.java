package org.trainmark.results;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
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
                .consideringOnlyDependenciesInLayers()
                .layer("facts")
                .definedBy("org.trainmark.results")
                .layer("log")
                .definedBy("org.trainmark.results.log..")
                .layer("stats")
                .definedBy("org.trainmark.results.stats..")
                .layer("summary")
                .definedBy("org.trainmark.results.summary..")
                .layer("compare")
                .definedBy("org.trainmark.results.compare..")
                .layer("report")
                .definedBy("org.trainmark.results.report..", "org.trainmark.results.engines..")
                .layer("questions")
                .definedBy("org.trainmark.results.memory..", "org.trainmark.results.recommend..")
                .whereLayer("report")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("compare")
                .mayOnlyBeAccessedByLayers("report")
                .whereLayer("questions")
                .mayOnlyBeAccessedByLayers("report")
                .whereLayer("summary")
                .mayOnlyBeAccessedByLayers("report", "questions", "compare")
                .whereLayer("stats")
                .mayOnlyBeAccessedByLayers("report", "questions", "summary", "compare")
                .whereLayer("log")
                .mayOnlyBeAccessedByLayers("report", "questions", "summary", "compare")
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
