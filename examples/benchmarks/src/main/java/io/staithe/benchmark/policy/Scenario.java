package io.staithe.benchmark.policy;

/** What is measured of the evaluator, one line of the table each. */
public enum Scenario {
    /** The one the others are measured by. */
    PULL("pull", "Allowed"),
    TOKEN("token for a client", "Allowed"),
    DENY("explicit deny by the repository", "ExplicitlyDenied"),
    CROSS_ACCOUNT("pull from another account", "Allowed"),
    VARIABLES("variables in resource and condition", "Allowed"),
    ALL_LAYERS("every layer present", "Allowed"),
    THOUSAND_REPOSITORIES("1,000 statements, by repository", "Allowed"),
    THOUSAND_TENANTS("1,000 statements, by prefix, with a condition", "Allowed"),
    THOUSAND_REGIONS("1,000 statements, by prefix behind a star", "Allowed"),
    THOUSAND_ACTIONS("1,000 statements, by action", "Allowed"),
    THOUSAND_ACCOUNTS("1,000 statements, by account", "Allowed"),
    THOUSAND_CONDITIONS("1,000 statements, by condition only", "Allowed"),
    HOSTILE_GLOB("hostile pattern", "ImplicitlyDenied"),
    OBJECT("object in a store", "Allowed"),
    THOUSAND_OBJECTS("object in a store, 1,000 statements, by prefix", "Allowed");

    private final String title;
    private final String expected;

    Scenario(String title, String expected) {
        this.title = title;
        this.expected = expected;
    }

    String title() {
        return title;
    }

    /** The name of the decision's type. */
    String expected() {
        return expected;
    }

    Case make() {
        return switch (this) {
            case PULL -> EcrCases.pull();
            case TOKEN -> EcrCases.token();
            case DENY -> EcrCases.deny();
            case CROSS_ACCOUNT -> EcrCases.crossAccount();
            case VARIABLES -> EcrCases.variables();
            case ALL_LAYERS -> EcrCases.allLayers();
            case THOUSAND_REPOSITORIES -> LargeCases.repositories();
            case THOUSAND_TENANTS -> LargeCases.tenants();
            case THOUSAND_REGIONS -> LargeCases.regions();
            case THOUSAND_ACTIONS -> LargeCases.actions();
            case THOUSAND_ACCOUNTS -> LargeCases.accounts();
            case THOUSAND_CONDITIONS -> LargeCases.conditions();
            case HOSTILE_GLOB -> HostileCases.glob();
            case OBJECT -> StorageCases.object();
            case THOUSAND_OBJECTS -> StorageCases.tenants();
        };
    }
}
