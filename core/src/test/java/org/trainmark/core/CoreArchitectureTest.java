package org.trainmark.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class CoreArchitectureTest {

    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.trainmark.core");

    @Test
    void knowsNothingOfBenchmarksResultsAndCommands() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.trainmark.bench..", "org.trainmark.results..", "org.openjdk.jmh..", "picocli..")
                .check(CORE);
    }

    @Test
    void onlyTheNd4jEngineKnowsNd4j() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.trainmark.core.engine.nd4j..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.nd4j..")
                .check(CORE);
    }

    @Test
    void onlyWhatMultipliesMatricesKnowsNativeLibraries() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.trainmark.core.engine.nd4j..", "org.trainmark.core.engine.blas")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bytedeco..")
                .check(CORE);
    }

    @Test
    void nothingOutsideAnEngineKnowsIt() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.trainmark.core.engine.nd4j..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.trainmark.core.engine.nd4j..")
                .check(CORE);
    }

    @Test
    void dataKnowsNeitherHowTheyAreReadNorWhereTheyComeFrom() {
        noClasses()
                .that()
                .resideInAPackage("org.trainmark.core.data")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.trainmark.core.data.load..", "org.trainmark.core.data.fetch..")
                .check(CORE);
    }

    @Test
    void readingDataDoesNotKnowWhereTheyComeFrom() {
        noClasses()
                .that()
                .resideInAPackage("org.trainmark.core.data.load..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.trainmark.core.data.fetch..")
                .check(CORE);
    }

    @Test
    void operationsDoNotKnowThePassesThatAreMadeOfThem() {
        noClasses()
                .that()
                .resideInAPackage("org.trainmark.core.engine.nd4j.ops..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.trainmark.core.engine.nd4j",
                        "org.trainmark.core.engine.nd4j.batch",
                        "org.trainmark.core.engine.nd4j.pass",
                        "org.trainmark.core.engine.nd4j.update")
                .check(CORE);
    }

    @Test
    void loopsOverMemoryDoNotKnowWhoAsksForThem() {
        noClasses()
                .that()
                .resideInAPackage("org.trainmark.core.engine.nd4j.host")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.trainmark.core.engine..")
                        .and(resideOutsideOfPackage("org.trainmark.core.engine.nd4j.host")))
                .check(CORE);
    }

    @Test
    void threadsKnowNothingOfWhatTheyShare() {
        noClasses()
                .that()
                .resideInAPackage("org.trainmark.core.engine.nd4j.crew")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.nd4j..", "org.trainmark..")
                        .and(resideOutsideOfPackage("org.trainmark.core.engine.nd4j.crew")))
                .check(CORE);
    }

    @Test
    void passesKnowNeitherBatchesNorUpdatesNorSessions() {
        noClasses()
                .that()
                .resideInAPackage("org.trainmark.core.engine.nd4j.pass")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.trainmark.core.engine.nd4j",
                        "org.trainmark.core.engine.nd4j.batch",
                        "org.trainmark.core.engine.nd4j.update")
                .check(CORE);
    }

    @Test
    void theEngineDoesNotKnowTheOneThatIsItsLimit() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.trainmark.core.engine.nd4j.products")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.trainmark.core.engine.nd4j.products")
                .check(CORE);
    }

    @Test
    void whatIsTrainedDoesNotKnowWhatTrainsIt() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        "org.trainmark.core.data..", "org.trainmark.core.model..", "org.trainmark.core.optimizer..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.trainmark.core.engine..", "org.trainmark.core.train..")
                .check(CORE);
    }

    @Test
    void enginesKnowNeitherFilesNorTheTrainer() {
        noClasses()
                .that()
                .resideInAPackage("org.trainmark.core.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.trainmark.core.data.load..",
                        "org.trainmark.core.data.fetch..",
                        "org.trainmark.core.train..")
                .check(CORE);
    }

    @Test
    void hasNoCyclesAmongItsParts() {
        slices().matching("org.trainmark.(**)").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void leavesTheStandardStreamsAlone() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CORE);
    }

    @Test
    void endsNoJvm() {
        noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(CORE);
    }
}
