package nl.rits.gateway;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;

/** The map: route and live -> session -> problem. What is not drawn is forbidden. */
@AnalyzeClasses(packages = "nl.rits.gateway", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule arrows = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("live")
            .definedBy("nl.rits.gateway.live..")
            .layer("route")
            .definedBy("nl.rits.gateway.route..")
            .layer("session")
            .definedBy("nl.rits.gateway.session..")
            .layer("problem")
            .definedBy("nl.rits.gateway.problem..")
            .whereLayer("live")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("route")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("session")
            .mayOnlyBeAccessedByLayers("live", "route")
            .whereLayer("problem")
            .mayOnlyBeAccessedByLayers("live", "route", "session");

    @ArchTest
    static final ArchRule no_business = ArchRuleDefinition.noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nl.rits.projects..", "nl.rits.parties..", "nl.rits.bottlenecks..");
}
