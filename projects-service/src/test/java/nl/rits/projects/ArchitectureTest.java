package nl.rits.projects;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/**
 * The map: {@code demo, release, comparison, comment, watch -> intake, partner, figure -> project, statement -> history, look, own, snapshot, codelist, sharing -> planning}; geography stands apart; sql knows none of them.
 * Every other arrow is forbidden.
 */
@AnalyzeClasses(packages = "nl.rits.projects", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule packages_depend_only_as_the_map_shows = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .withOptionalLayers(true)
            .layer("demo")
            .definedBy("..projects.demo..")
            .layer("intake")
            .definedBy("..projects.intake..")
            .layer("partner")
            .definedBy("..projects.partner..")
            .layer("figure")
            .definedBy("..projects.figure..")
            .layer("project")
            .definedBy("..projects.project..", "..projects.statement..")
            .layer("release")
            .definedBy("..projects.release..")
            .layer("comparison")
            .definedBy("..projects.comparison..")
            .layer("snapshot")
            .definedBy("..projects.snapshot..")
            .layer("comment")
            .definedBy("..projects.comment..")
            .layer("watch")
            .definedBy("..projects.watch..")
            .layer("own")
            .definedBy("..projects.own..")
            .layer("look")
            .definedBy("..projects.look..")
            .layer("history")
            .definedBy("..projects.history..")
            .layer("sharing")
            .definedBy("..projects.sharing..")
            .layer("codelist")
            .definedBy("..projects.codelist..")
            .layer("planning")
            .definedBy("..projects.planning..")
            .layer("sql")
            .definedBy("..projects.sql..")
            .whereLayer("sql")
            .mayNotAccessAnyLayer()
            .whereLayer("demo")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("release")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("comment")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("watch")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("own")
            .mayOnlyBeAccessedByLayers("project", "watch")
            .whereLayer("comparison")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("snapshot")
            .mayOnlyBeAccessedByLayers("project")
            .whereLayer("intake")
            .mayOnlyBeAccessedByLayers("demo")
            .whereLayer("partner")
            .mayOnlyBeAccessedByLayers("demo")
            .whereLayer("figure")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("project")
            .mayOnlyBeAccessedByLayers(
                    "demo", "release", "intake", "partner", "figure", "comparison", "comment", "watch")
            .whereLayer("look")
            .mayOnlyBeAccessedByLayers("project")
            .whereLayer("history")
            .mayOnlyBeAccessedByLayers("project", "comparison", "demo")
            .whereLayer("sharing")
            .mayOnlyBeAccessedByLayers(
                    "codelist",
                    "history",
                    "look",
                    "snapshot",
                    "project",
                    "release",
                    "intake",
                    "partner",
                    "figure",
                    "comparison",
                    "comment",
                    "watch",
                    "demo")
            .whereLayer("codelist")
            .mayOnlyBeAccessedByLayers("project", "comparison")
            .whereLayer("planning")
            .mayOnlyBeAccessedByLayers(
                    "codelist",
                    "sharing",
                    "history",
                    "project",
                    "release",
                    "intake",
                    "partner",
                    "figure",
                    "comparison",
                    "demo");

    @ArchTest
    static final ArchRule planning_knows_no_clock_database_or_framework = classes()
            .that()
            .resideInAPackage("..projects.planning..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.util..",
                    "java.time..",
                    "java.math..",
                    "java.net..",
                    "org.jspecify.annotations",
                    "com.fasterxml.jackson.annotation",
                    "nl.rits.projects.planning");

    @ArchTest
    static final ArchRule no_other_service_is_known = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nl.rits.parties..", "nl.rits.bottlenecks..", "nl.rits.gateway..", "nl.rits.local..");

    @ArchTest
    static final ArchRule only_the_writing_of_projects_sends_events_and_keeps_history = noClasses()
            .that()
            .haveNameNotMatching(".*\\.(Project(Events|Composer)|FollowerEvents|CommentEvents|ViewPost)(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.rits.foundation.outbox..");

    @ArchTest
    static final ArchRule a_resource_reads_only_by_methods_that_take_a_viewer = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("Projects")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("Statements")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleName("Releases");
}
