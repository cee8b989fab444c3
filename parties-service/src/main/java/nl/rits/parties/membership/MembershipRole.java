package nl.rits.parties.membership;

/** What a party is on a platform. A platform has at most one chair and one secretary at a time. */
public enum MembershipRole {
    MEMBER,
    CHAIR,
    SECRETARY
}
