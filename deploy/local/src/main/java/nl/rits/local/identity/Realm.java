package nl.rits.local.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The realm "rits" as Keycloak imports it. What depends on the port or is secret is named as ${VARIABLE} and filled in by
 * Keycloak from its environment. Run with a file name, this writes deploy/keycloak/realm.json; a test compares the two.
 */
public final class Realm {
    private static final int ACCESS_TOKEN_SECONDS = 5 * 60;
    private static final int IDLE_SECONDS = 2 * 60 * 60;
    private static final int WORKING_DAY_SECONDS = 10 * 60 * 60;
    private static final int NINETY_DAYS_SECONDS = 90 * 24 * 60 * 60;
    private static final String EVERYBODY = "default-roles-rits";

    private Realm() {}

    public static void main(String[] file) throws IOException {
        Files.writeString(Path.of(file[0]), json());
    }

    public static String json() {
        var realm = new Json()
                .with("realm", "rits")
                .with("displayName", "Rits")
                .with("enabled", true)
                .with("sslRequired", "external");
        login(realm);
        sessions(realm);
        guards(realm);
        return realm.with("roles", new Json().with("realm", roles()))
                .with("defaultRole", new Json().with("name", EVERYBODY).with("composite", true))
                .with("clientScopes", RealmScopes.all())
                .with("defaultDefaultClientScopes", RealmScopes.NAMES)
                .with("defaultOptionalClientScopes", List.of())
                .with("clients", RealmClients.all())
                .with("users", Cast.ACCOUNTS.stream().map(Realm::user).toList())
                .with("organizationsEnabled", true)
                .with(
                        "organizations",
                        Cast.ORGANIZATIONS.stream().map(Realm::organization).toList())
                .text();
    }

    private static void login(Json realm) {
        realm.with("loginTheme", "rits")
                .with("internationalizationEnabled", true)
                .with("supportedLocales", List.of("nl", "en"))
                .with("defaultLocale", "nl")
                .with("registrationAllowed", false)
                .with("resetPasswordAllowed", false)
                .with("rememberMe", false)
                .with("loginWithEmailAllowed", true)
                .with("duplicateEmailsAllowed", false);
    }

    private static void sessions(Json realm) {
        realm.with("accessTokenLifespan", ACCESS_TOKEN_SECONDS)
                .with("ssoSessionIdleTimeout", IDLE_SECONDS)
                .with("ssoSessionMaxLifespan", WORKING_DAY_SECONDS)
                .with("offlineSessionMaxLifespanEnabled", true)
                .with("offlineSessionMaxLifespan", WORKING_DAY_SECONDS)
                .with("accessCodeLifespan", 60)
                .with("accessCodeLifespanLogin", 30 * 60);
    }

    /** Keycloak applies the policy to imported passwords too, so it cannot forbid that a password is the account's name. */
    private static void guards(Json realm) {
        realm.with("passwordPolicy", "length(8) and maxLength(128) and notEmail(undefined)")
                .with("bruteForceProtected", true)
                .with("permanentLockout", false)
                .with("failureFactor", 10)
                .with("waitIncrementSeconds", 60)
                .with("maxFailureWaitSeconds", 15 * 60)
                .with("eventsEnabled", true)
                .with("eventsExpiration", NINETY_DAYS_SECONDS)
                .with("adminEventsEnabled", true);
    }

    /** A role narrows what a party sees and may do; it never opens anything. */
    private static List<Json> roles() {
        var account = new Json().with("account", List.of("view-profile", "manage-account"));
        return List.of(
                role("planner", "Plans for the own party"),
                role("reader", "Reads only"),
                role("reviewer", "Answers what parties stated, for the municipality"),
                role("chair", "Leads an acceleration table"),
                role("councillor", "Member of a municipal council: reads what is meant for the council"),
                role("administrator", "Keeps parties, platforms and imports; sees no content of plans"),
                // Without the roles that Keycloak would add for everybody and that mean nothing here.
                role(EVERYBODY, "Sees and changes the own account")
                        .with("composite", true)
                        .with("composites", new Json().with("client", account)));
    }

    private static Json role(String name, String description) {
        return new Json().with("name", name).with("description", description);
    }

    private static Json organization(Organization organization) {
        var attributes = new Json()
                .with("party", List.of(organization.party().toString()))
                .with("kind", List.of(organization.kind()));
        var members = Cast.ACCOUNTS.stream()
                .filter(account -> account.organization().equals(organization.key()))
                .map(account -> new Json().with("username", account.name()).with("membershipType", "UNMANAGED"))
                .toList();
        return new Json()
                .with(
                        "id",
                        Organization.stableId("organization", organization.key())
                                .toString())
                .with("name", organization.name())
                .with("alias", organization.key())
                .with("enabled", true)
                .with("attributes", attributes)
                .with(
                        "domains",
                        List.of(new Json().with("name", domain(organization)).with("verified", false)))
                .with("members", members);
    }

    private static Json user(Account account) {
        var roles = new ArrayList<>(account.roles());
        roles.add(EVERYBODY);
        var mailbox = (account.firstName() + "." + account.lastName())
                .toLowerCase(Locale.ROOT)
                .replace(" ", "");
        var password = new Json()
                .with("type", "password")
                .with("value", account.name())
                .with("temporary", false);
        return new Json()
                .with("id", account.id().toString())
                .with("username", account.name())
                .with("enabled", true)
                .with("firstName", account.firstName())
                .with("lastName", account.lastName())
                .with("email", mailbox + "@" + domain(Cast.organization(account.organization())))
                .with("emailVerified", true)
                .with("attributes", new Json().with("locale", List.of("nl")))
                .with("credentials", List.of(password))
                .with("realmRoles", roles);
    }

    /** A name that no one can own (RFC 2606). */
    private static String domain(Organization organization) {
        return organization.key() + ".example";
    }
}
