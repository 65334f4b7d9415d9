package org.trainmark.cuda;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class CudaArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.trainmark.cuda");

    @Test
    void knowsNothingOfBenchmarksAndResults() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.trainmark.bench..", "org.trainmark.results..")
                .check(MAIN);
    }

    @Test
    void touchesNoEngineAndNothingThatOneLoads() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nd4j..", "org.bytedeco..", "org.trainmark.core.engine.nd4j..")
                .check(MAIN);
    }

    @Test
    void leavesTheStandardStreamsAlone() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
    }
}
