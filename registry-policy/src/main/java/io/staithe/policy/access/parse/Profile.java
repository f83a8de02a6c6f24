package io.staithe.policy.access.parse;

import static io.staithe.policy.access.parse.Need.FORBIDDEN;
import static io.staithe.policy.access.parse.Need.OPTIONAL;
import static io.staithe.policy.access.parse.Need.REQUIRED;

import io.staithe.policy.access.document.PolicyKind;

/**
 * The rules of a kind of policy. Sources: IAM JSON policy element reference; Organizations, "SCP syntax" and "RCP syntax"; ECR,
 * "Private repository policies" and "Private registry permissions"; the quotas of IAM, Organizations and VPC.
 *
 * @param whom whom statements name
 * @param actions what they may do
 * @param resource whether they name resources
 * @param id whether the document may have an Id
 * @param oldVersion whether the version of 2008 is taken
 * @param allow whether statements may grant
 * @param sids what a Sid may be
 * @param size how long the text may be
 */
record Profile(
        Whom whom,
        ActionScope actions,
        Need resource,
        boolean id,
        boolean oldVersion,
        boolean allow,
        SidRule sids,
        SizeLimit size) {
    private static final boolean ID = true;
    private static final boolean NO_ID = false;
    private static final boolean ANY_VERSION = true;
    private static final boolean VERSION_2012 = false;
    private static final boolean ALLOW = true;
    private static final boolean DENY_ONLY = false;

    private static final SizeLimit NO_LIMIT = SizeLimit.ofAll(Integer.MAX_VALUE);
    private static final SizeLimit MANAGED = SizeLimit.withoutBlanks(6_144);
    private static final SizeLimit SESSION = SizeLimit.ofAll(2_048);
    private static final SizeLimit TRUST = SizeLimit.withoutBlanks(2_048);
    private static final SizeLimit ECR = SizeLimit.ofAll(10_240);
    private static final SizeLimit CONTROL = SizeLimit.ofAll(5_120);
    private static final SizeLimit ENDPOINT = SizeLimit.ofAll(20_480);

    private static final Profile IDENTITY_RULES =
            new Profile(Whom.NOBODY, ActionScope.ANY, REQUIRED, NO_ID, VERSION_2012, ALLOW, SidRule.IAM, MANAGED);
    private static final Profile SESSION_RULES =
            new Profile(Whom.NOBODY, ActionScope.ANY, REQUIRED, NO_ID, ANY_VERSION, ALLOW, SidRule.IAM, SESSION);
    private static final Profile RESOURCE_RULES =
            new Profile(Whom.LISTED, ActionScope.ANY, OPTIONAL, ID, ANY_VERSION, ALLOW, SidRule.UNIQUE, NO_LIMIT);
    private static final Profile REPOSITORY_RULES =
            new Profile(Whom.LISTED, ActionScope.ECR, OPTIONAL, ID, ANY_VERSION, ALLOW, SidRule.FREE, ECR);
    private static final Profile REGISTRY_RULES =
            new Profile(Whom.LISTED, ActionScope.ECR, REQUIRED, ID, ANY_VERSION, ALLOW, SidRule.FREE, ECR);
    private static final Profile TRUST_RULES =
            new Profile(Whom.NAMED, ActionScope.TRUST, FORBIDDEN, ID, ANY_VERSION, ALLOW, SidRule.IAM, TRUST);
    private static final Profile SCP_RULES =
            new Profile(Whom.NOBODY, ActionScope.ANY, REQUIRED, NO_ID, VERSION_2012, ALLOW, SidRule.IAM, CONTROL);
    private static final Profile RCP_RULES =
            new Profile(Whom.STAR, ActionScope.SERVICE, REQUIRED, NO_ID, VERSION_2012, DENY_ONLY, SidRule.IAM, CONTROL);
    private static final Profile ENDPOINT_RULES =
            new Profile(Whom.LISTED, ActionScope.ANY, REQUIRED, ID, ANY_VERSION, ALLOW, SidRule.UNIQUE, ENDPOINT);

    static Profile of(PolicyKind kind) {
        return switch (kind) {
            case IDENTITY, BOUNDARY -> IDENTITY_RULES;
            case SESSION -> SESSION_RULES;
            case RESOURCE -> RESOURCE_RULES;
            case ECR_REPOSITORY -> REPOSITORY_RULES;
            case ECR_REGISTRY -> REGISTRY_RULES;
            case ROLE_TRUST -> TRUST_RULES;
            case SERVICE_CONTROL -> SCP_RULES;
            case RESOURCE_CONTROL -> RCP_RULES;
            case VPC_ENDPOINT -> ENDPOINT_RULES;
        };
    }
}
