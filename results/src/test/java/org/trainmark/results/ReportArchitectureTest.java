package org.trainmark.results;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import org.junit.jupiter.api.Test;

/** Which rooms of reports know which. */
class ReportArchitectureTest {

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
                .check(ResultsClasses.ALL.that(resideInAPackage("org.trainmark.results.report..")));
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
                .check(ResultsClasses.ALL);
    }
}
