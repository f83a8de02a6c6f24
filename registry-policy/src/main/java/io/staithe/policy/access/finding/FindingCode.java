package io.staithe.policy.access.finding;

/** The checks. The names of most are those of AWS's own validators, or near them. */
public enum FindingCode {
    /** The text is not a JSON object, or something follows it. */
    JSON_SYNTAX(Severity.ERROR),
    /** A member stands twice in one object. */
    JSON_DUPLICATE_KEY(Severity.ERROR),
    /** The same element, operator or key stands in two letter cases. */
    DUPLICATE_KEY_CASE(Severity.ERROR),
    /** A character outside tab, line feed, carriage return and U+0020 to U+00FF. */
    INVALID_CHARACTER(Severity.ERROR),
    /** Longer than its kind may be. */
    POLICY_TOO_LARGE(Severity.ERROR),
    /** A version that does not exist, or is not taken in this kind. */
    INVALID_VERSION(Severity.ERROR),
    /** The version of 2008. */
    OLD_VERSION(Severity.WARNING),
    /** No version, which means that of 2008. */
    MISSING_VERSION(Severity.WARNING),
    /** A policy variable, which the version of 2008 takes for plain text. */
    VARIABLE_IN_OLD_VERSION(Severity.WARNING),
    /** A member that the language does not have. */
    UNKNOWN_ELEMENT(Severity.ERROR),
    /** There is no Statement. */
    MISSING_STATEMENT(Severity.ERROR),
    /** Statement is an empty list. */
    EMPTY_STATEMENT(Severity.ERROR),
    /** A statement without an Effect. */
    MISSING_EFFECT(Severity.ERROR),
    /** An Effect that is neither Allow nor Deny. */
    INVALID_EFFECT(Severity.ERROR),
    /** A statement with neither Action nor NotAction. */
    MISSING_ACTION(Severity.ERROR),
    /** A statement with neither Resource nor NotResource, in a kind that needs one. */
    MISSING_RESOURCE(Severity.ERROR),
    /** A statement with neither Principal nor NotPrincipal, in a kind that needs one. */
    MISSING_PRINCIPAL(Severity.ERROR),
    /** An element that this kind of policy may not have. */
    ELEMENT_NOT_ALLOWED(Severity.ERROR),
    /** An element together with its negation. */
    EXCLUSIVE_ELEMENTS(Severity.ERROR),
    /** An empty list, which matches nothing. */
    EMPTY_ARRAY(Severity.WARNING),
    /** A value of the wrong JSON type. */
    DATA_TYPE(Severity.ERROR),
    /** A Sid with characters it may not have. */
    INVALID_SID(Severity.ERROR),
    /** The same Sid twice. */
    DUPLICATE_SID(Severity.ERROR),
    /** An action that is not service, colon, name. */
    ACTION_FORMAT(Severity.ERROR),
    /** An action that its service does not have. */
    ACTION_UNKNOWN(Severity.WARNING),
    /** A service that is not in the catalogue. */
    SERVICE_UNKNOWN(Severity.WARNING),
    /** An action that this kind of policy may not name. */
    ACTION_NOT_SUPPORTED_HERE(Severity.ERROR),
    /** A pattern that no action of the service matches. */
    ACTION_PATTERN_NO_MATCH(Severity.WARNING),
    /** An action that another entry covers. */
    ACTION_REDUNDANT(Severity.SUGGESTION),
    /** A resource that is neither an ARN nor a star. */
    ARN_PREFIX(Severity.ERROR),
    /** An ARN of fewer than six fields. */
    ARN_FIELDS(Severity.ERROR),
    /** An ARN of an unknown partition. */
    ARN_PARTITION(Severity.ERROR),
    /** An ARN whose service has a wildcard. */
    ARN_SERVICE_WILDCARD(Severity.ERROR),
    /** An ARN with a region that cannot be. */
    ARN_REGION(Severity.ERROR),
    /** An ARN with an account that cannot be. */
    ARN_ACCOUNT(Severity.ERROR),
    /** No action of the statement can act on the resource. */
    RESOURCE_TYPE_MISMATCH(Severity.WARNING),
    /** An action without resources beside an ARN; only a star grants it. */
    RESOURCE_STAR_NEEDED(Severity.WARNING),
    /** A resource that another entry covers. */
    RESOURCE_REDUNDANT(Severity.SUGGESTION),
    /** A principal that is none of the known forms. */
    PRINCIPAL_FORMAT(Severity.ERROR),
    /** A wildcard inside a principal, where it is none. */
    PRINCIPAL_WILDCARD(Severity.ERROR),
    /** A principal under an unknown member, or without one. */
    PRINCIPAL_TYPE(Severity.ERROR),
    /** A principal that does not exist now. */
    PRINCIPAL_UNKNOWN(Severity.WARNING),
    /** Allow with NotPrincipal grants everyone else, unsigned callers too. */
    NOTPRINCIPAL_ALLOW(Severity.SECURITY_WARNING),
    /** Deny with NotPrincipal applies to more callers than it seems. */
    NOTPRINCIPAL_DENY(Severity.WARNING),
    /** Everyone is allowed, without a condition that limits it. */
    PUBLIC_ACCESS(Severity.SECURITY_WARNING),
    /** Allow with NotAction grants every other action there is and will be. */
    ALLOW_NOTACTION(Severity.SECURITY_WARNING),
    /** Allow with NotResource grants on every other resource. */
    ALLOW_NOTRESOURCE(Severity.SECURITY_WARNING),
    /** Everything is allowed on everything. */
    FULL_ADMIN(Severity.SECURITY_WARNING),
    /** A condition operator that does not exist. */
    OPERATOR_UNKNOWN(Severity.ERROR),
    /** A quantifier other than ForAllValues and ForAnyValue. */
    SET_PREFIX_UNKNOWN(Severity.ERROR),
    /** Null together with IfExists. */
    NULL_IF_EXISTS(Severity.ERROR),
    /** An operand of Null that is neither true nor false. */
    NULL_VALUE(Severity.ERROR),
    /** Null with both true and false. */
    NULL_BOTH(Severity.ERROR),
    /** An operator of another type than its key. */
    OPERATOR_TYPE_MISMATCH(Severity.WARNING),
    /** A condition key without a prefix, or without the name of a tag. */
    CONDITION_KEY_FORMAT(Severity.ERROR),
    /** A condition key that is not in the catalogue. */
    CONDITION_KEY_UNKNOWN(Severity.WARNING),
    /** A condition key that is never present for these actions. */
    CONDITION_KEY_UNSUPPORTED(Severity.WARNING),
    /** Allow with ForAllValues, which is met where the key is absent. */
    FORALL_ALLOW(Severity.SECURITY_WARNING),
    /** A quantifier on a key of one value. */
    SET_OP_ON_SINGLE(Severity.WARNING),
    /** A key of many values without a quantifier. */
    MISSING_SET_OP(Severity.WARNING),
    /** An operand that is no date. */
    DATE_VALUE(Severity.ERROR),
    /** An operand that is no number. */
    NUMERIC_VALUE(Severity.ERROR),
    /** An operand that is neither true nor false. */
    BOOL_VALUE(Severity.ERROR),
    /** An operand that is not base64. */
    BINARY_VALUE(Severity.ERROR),
    /** An operand that is no address and no range of them. */
    CIDR_VALUE(Severity.ERROR),
    /** A range with bits behind its prefix. */
    CIDR_HOST_BITS(Severity.WARNING),
    /** A private range, which no caller from the internet is in. */
    PRIVATE_IP_SOURCEIP(Severity.WARNING),
    /** A policy variable that is not written as it must be. */
    VARIABLE_SYNTAX(Severity.ERROR),
    /** A policy variable whose key is not in the catalogue. */
    VARIABLE_UNKNOWN(Severity.WARNING),
    /** A policy variable where none is replaced. */
    VARIABLE_PLACE(Severity.ERROR),
    /** A wildcard under an operator that takes it literally. */
    WILDCARD_IN_EQUALS(Severity.WARNING),
    /** Bool on aws:MultiFactorAuthPresent in a Deny, which long-lived keys slip through. */
    MFA_PATTERN(Severity.WARNING),
    /** A service is allowed, without a condition on whom it acts for. */
    CONFUSED_DEPUTY(Severity.SECURITY_WARNING),
    /** The policy bars its author from changing it. */
    SELF_LOCKOUT(Severity.ERROR),
    /** An Allow that an unconditional Deny covers. */
    DENY_SHADOWS_ALLOW(Severity.WARNING),
    /** More statements, values or wildcards than are evaluated. */
    TOO_COMPLEX(Severity.ERROR);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /**
     * How bad it is.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }
}
