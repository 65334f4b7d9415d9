package org.trainmark.bench;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** All classes but those of tests, as they are asked who knows whom. */
final class BenchClasses {

    static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.trainmark");

    /** Without the code that JMH generates, which is its own. */
    static final JavaClasses BENCH =
            ALL.that(resideInAPackage("org.trainmark.bench..")).that(not(resideInAPackage("..jmh_generated..")));

    private BenchClasses() {}
}
