package org.trainmark.cuda.engine;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class CudaArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter(
                    java.util.List.of(new ImportOption.DoNotIncludeTests()))
            .importPackages("org.trainmark.cuda");

    @Test
    void knowsTheCoreAlone() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.trainmark.bench..", "org.trainmark.results..", "org.nd4j..")
                .check(MAIN);
    }

    @Test
    void onlyTheDriversClassesKnowTheBindings() {
        noClasses()
                .that()
                .haveNameNotMatching(
                        ".*\\.(Arithmetic|BlasProducts|CudaEngineProbe|Cudnn\\w+|DevicePointer|Driver\\w+|Fused\\w+|KernelArguments|KernelCompiler|Lanes?|Libraries)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.bytedeco..")
                .check(MAIN);
    }
}
