package nl.rits.parties;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The map: {@code demo, post -> person -> register -> membership -> party, platform -> reference}. Every other arrow is forbidden. */
@AnalyzeClasses(packages = "nl.rits.parties", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule packages_depend_only_as_the_map_shows = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("demo")
            .definedBy("..parties.demo..")
            .layer("post")
            .definedBy("..parties.post..")
            .layer("person")
            .definedBy("..parties.person..")
            .layer("register")
            .definedBy("..parties.register..")
            .layer("membership")
            .definedBy("..parties.membership..")
            .layer("party")
            .definedBy("..parties.party..")
            .layer("platform")
            .definedBy("..parties.platform..")
            .layer("reference")
            .definedBy("..parties.reference..")
            .whereLayer("demo")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("post")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("person")
            .mayOnlyBeAccessedByLayers("demo", "post")
            .whereLayer("register")
            .mayOnlyBeAccessedByLayers("demo", "post", "person")
            .whereLayer("membership")
            .mayOnlyBeAccessedByLayers("demo", "post", "person", "register")
            .whereLayer("party")
            .mayOnlyBeAccessedByLayers("demo", "post", "person", "register", "membership")
            .whereLayer("platform")
            .mayOnlyBeAccessedByLayers("demo", "post", "person", "register", "membership");

    @ArchTest
    static final ArchRule rules_know_no_clock_database_or_framework = classes()
            .that()
            .haveSimpleNameEndingWith("Rules")
            .or()
            .haveSimpleName("Identifiers")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.util..",
                    "java.net",
                    "java.math",
                    "java.time",
                    "org.jspecify..",
                    "nl.rits.foundation.identity",
                    "nl.rits.foundation.problem",
                    "nl.rits.foundation.sharing",
                    "nl.rits.parties..");

    @ArchTest
    static final ArchRule no_other_service_is_known = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nl.rits.projects..", "nl.rits.bottlenecks..", "nl.rits.gateway..", "nl.rits.local..");

    @ArchTest
    static final ArchRule only_the_register_and_who_asks_for_news_write_to_the_outbox = noClasses()
            .that()
            .resideOutsideOfPackage("..parties.register..")
            .and()
            .doNotHaveFullyQualifiedName("nl.rits.parties.post.NewsReaders")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.rits.foundation.outbox..");

    @ArchTest
    static final ArchRule every_resource_asks_who_is_looking = classes()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("nl.rits.foundation.identity.CurrentViewer");
}
