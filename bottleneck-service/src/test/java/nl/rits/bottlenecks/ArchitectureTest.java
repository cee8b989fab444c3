package nl.rits.bottlenecks;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The map: who may import whom. Every arrow that is not drawn is forbidden. */
@AnalyzeClasses(packages = "nl.rits.bottlenecks", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule the_map = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("text")
            .definedBy("nl.rits.bottlenecks.text")
            .layer("time")
            .definedBy("nl.rits.bottlenecks.time")
            .layer("known")
            .definedBy("nl.rits.bottlenecks.known")
            .layer("search")
            .definedBy("nl.rits.bottlenecks.search")
            .layer("ladder")
            .definedBy("nl.rits.bottlenecks.ladder")
            .layer("bottleneck")
            .definedBy("nl.rits.bottlenecks.bottleneck")
            .layer("jointcase")
            .definedBy("nl.rits.bottlenecks.jointcase")
            .layer("table")
            .definedBy("nl.rits.bottlenecks.table")
            .layer("agreement")
            .definedBy("nl.rits.bottlenecks.agreement")
            .layer("notification")
            .definedBy("nl.rits.bottlenecks.notification")
            .layer("comment")
            .definedBy("nl.rits.bottlenecks.comment")
            .layer("insight")
            .definedBy("nl.rits.bottlenecks.insight")
            .layer("investment")
            .definedBy("nl.rits.bottlenecks.investment")
            .layer("solution")
            .definedBy("nl.rits.bottlenecks.solution")
            .layer("booklet")
            .definedBy("nl.rits.bottlenecks.booklet")
            .layer("dossier")
            .definedBy("nl.rits.bottlenecks.dossier")
            .layer("lobby")
            .definedBy("nl.rits.bottlenecks.lobby")
            .layer("capacity")
            .definedBy("nl.rits.bottlenecks.capacity")
            .layer("since")
            .definedBy("nl.rits.bottlenecks.since")
            .layer("question")
            .definedBy("nl.rits.bottlenecks.question")
            .layer("demo")
            .definedBy("nl.rits.bottlenecks.demo")
            .whereLayer("time")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("text")
            .mayOnlyBeAccessedByLayers(
                    "bottleneck", "table", "agreement", "notification", "dossier", "since", "question", "lobby")
            .whereLayer("known")
            .mayOnlyBeAccessedByLayers(
                    "search",
                    "ladder",
                    "bottleneck",
                    "jointcase",
                    "table",
                    "agreement",
                    "question",
                    "comment",
                    "notification",
                    "insight",
                    "solution",
                    "capacity",
                    "lobby",
                    "investment",
                    "dossier",
                    "since",
                    "demo")
            .whereLayer("search")
            .mayOnlyBeAccessedByLayers("bottleneck", "agreement", "question", "capacity", "lobby")
            .whereLayer("ladder")
            .mayOnlyBeAccessedByLayers("bottleneck", "agreement", "question", "demo")
            .whereLayer("bottleneck")
            .mayOnlyBeAccessedByLayers(
                    "jointcase",
                    "table",
                    "agreement",
                    "question",
                    "comment",
                    "notification",
                    "insight",
                    "solution",
                    "capacity",
                    "lobby",
                    "investment",
                    "dossier",
                    "since",
                    "demo")
            .whereLayer("jointcase")
            .mayOnlyBeAccessedByLayers("table", "notification", "since", "dossier", "demo")
            .whereLayer("comment")
            .mayOnlyBeAccessedByLayers("notification", "demo")
            .whereLayer("table")
            .mayOnlyBeAccessedByLayers("agreement", "notification", "demo", "dossier", "since")
            .whereLayer("agreement")
            .mayOnlyBeAccessedByLayers("notification", "insight", "since", "dossier", "demo")
            .whereLayer("booklet")
            .mayOnlyBeAccessedByLayers("dossier")
            .whereLayer("dossier")
            .mayOnlyBeAccessedByLayers("demo")
            .whereLayer("notification")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("insight")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("investment")
            .mayOnlyBeAccessedByLayers("dossier", "demo")
            .whereLayer("solution")
            .mayOnlyBeAccessedByLayers("dossier", "demo")
            .whereLayer("lobby")
            .mayOnlyBeAccessedByLayers("notification", "demo")
            .whereLayer("question")
            .mayOnlyBeAccessedByLayers("notification", "demo")
            .whereLayer("since")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("capacity")
            .mayOnlyBeAccessedByLayers("notification", "dossier", "demo")
            .whereLayer("demo")
            .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule no_other_service_is_imported = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("nl.rits.parties..", "nl.rits.projects..", "nl.rits.gateway..", "nl.rits.local..");

    @ArchTest
    static final ArchRule rules_are_pure = classes()
            .that()
            .haveNameMatching(
                    ".*\\.(Audience|AnswerTerm|Ladder|BusinessDays|Holidays|Terms|Standing|BottleneckStatus|Ranking|AgreementStanding|AgreementStatus|Fit|Need)")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "nl.rits.bottlenecks..",
                    "nl.rits.foundation.sharing..",
                    "nl.rits.foundation.identity..");

    @ArchTest
    static final ArchRule a_resource_reaches_no_repository = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .and()
            .doNotHaveSimpleName("CauseResource")
            .and()
            .doNotHaveSimpleName("CommentResource")
            .and()
            .doNotHaveSimpleName("NotificationResource")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(PanacheRepositoryBase.class);

    @ArchTest
    static final ArchRule what_asks_nobodys_leave_is_for_those_who_asked = noClasses()
            .that()
            .resideInAnyPackage("nl.rits.bottlenecks.notification", "nl.rits.bottlenecks.insight")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Agendas");

    /** What is read whole, whoever may see it. */
    private static final String WHOLE = ".*\\.(Case|JointCase|Agreement|Investment|Capacity|Minutes|Solution)Files";

    @ArchTest
    static final ArchRule whole_cases_are_for_copies_per_reader = noClasses()
            .that()
            .resideOutsideOfPackage("nl.rits.bottlenecks.dossier")
            .and()
            .haveNameNotMatching(WHOLE + ".*")
            .should()
            .dependOnClassesThat()
            .haveNameMatching(WHOLE);

    @ArchTest
    static final ArchRule what_users_reach_takes_a_viewer = methods()
            .that()
            .areDeclaredInClassesThat()
            .haveNameMatching(".*\\.Shared(Bottlenecks|Agreements)")
            .and()
            .areNotPrivate()
            .should()
            .haveRawParameterTypes(com.tngtech.archunit.base.DescribedPredicate.describe(
                    "beginning with a Viewer",
                    types -> !types.isEmpty() && types.get(0).getName().equals("nl.rits.foundation.identity.Viewer")));
}
