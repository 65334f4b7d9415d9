package org.trainmark.cuda.engine;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

class CudaArchitectureTest {

    private static final JavaClasses MAIN =
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests())).importPackages("org.trainmark.cuda");

    @Test
    void knowsTheCoreAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.trainmark.bench..", "org.trainmark.results..", "org.nd4j..")
                .check(MAIN);
    }

    @Test
    void onlyTheDriversRoomKnowsTheBindings() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.trainmark.cuda.engine.driver..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bytedeco..")
                .check(MAIN);
    }

    @Test
    void aGpuIsKnownByWhoAsksAndWhoAnswersAndKnowsNeither() {
        noClasses()
                .that()
                .resideInAPackage("org.trainmark.cuda.engine.gpu")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.trainmark.cuda.engine",
                        "org.trainmark.cuda.engine.pass..",
                        "org.trainmark.cuda.engine.driver..",
                        "org.trainmark.cuda.workload..")
                .check(MAIN);
    }

    @Test
    void theDriversRoomDoesNotKnowWhoAsks() {
        noClasses()
                .that()
                .resideInAPackage("org.trainmark.cuda.engine.driver..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.trainmark.cuda.engine",
                        "org.trainmark.cuda.engine.pass..",
                        "org.trainmark.cuda.workload..")
                .check(MAIN);
    }

    @Test
    void aNetworkKnowsNeitherItsTrainingNorTheDriver() {
        noClasses()
                .that()
                .resideInAPackage("org.trainmark.cuda.engine.pass..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.trainmark.cuda.engine", "org.trainmark.cuda.engine.driver..")
                .check(MAIN);
    }

    @Test
    void unitsDoNotKnowWhatRunsThem() {
        noClasses()
                .that()
                .resideInAPackage("org.trainmark.cuda.engine.unit")
                .should()
                .dependOnClassesThat(resideInAPackage("org.trainmark.cuda..")
                        .and(not(resideInAPackage("org.trainmark.cuda.engine.unit"))))
                .check(MAIN);
    }

    @Test
    void theEngineKnowsNoWorkload() {
        noClasses()
                .that()
                .resideInAPackage("org.trainmark.cuda.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.trainmark.cuda.workload..")
                .check(MAIN);
    }

    @Test
    void hasNoCyclesAmongItsRooms() {
        slices().matching("org.trainmark.(**)").should().beFreeOfCycles().check(MAIN);
    }
}
