package io.staithe.policy.access.catalog;

import static io.staithe.policy.access.catalog.AccessLevel.READ;
import static io.staithe.policy.access.catalog.AccessLevel.TAGGING;
import static io.staithe.policy.access.catalog.AccessLevel.WRITE;
import static io.staithe.policy.access.catalog.KeyNames.REQUEST_TAG;
import static io.staithe.policy.access.catalog.KeyNames.RESOURCE_TAG;
import static io.staithe.policy.access.catalog.KeyNames.TAG_KEYS;

import io.staithe.policy.access.catalog.ActionTable.Scope;
import java.util.List;

/**
 * The actions of STS. Source: AWS, "Actions, resources, and condition keys for AWS Security Token Service".
 *
 * <p>Keys that identity providers bring ({@code saml:aud}, {@code token.actions.githubusercontent.com:sub}) are not
 * listed: there are as many as there are providers, and some outlive the call in the session.
 */
final class StsActions {
    private static final String SESSION_NAME = "sts:RoleSessionName";
    private static final String SOURCE_IDENTITY = "sts:SourceIdentity";
    private static final String TRANSITIVE_KEYS = "sts:TransitiveTagKeys";
    private static final String DURATION = "sts:DurationSeconds";

    private static final ResourceType ROLE = type("role", "arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}");
    private static final ResourceType ROOT_USER = type("root-user", "arn:${Partition}:iam::${Account}:root");
    private static final ResourceType SELF_SESSION = type("self-session", "arn:${Partition}:sts::${Account}:self");
    private static final ResourceType FEDERATED_USER =
            type("federated-user", "arn:${Partition}:sts::${Account}:federated-user/${FederatedUserName}");

    private static final Scope ON_ROLE = Scope.of(List.of(ROLE), RESOURCE_TAG, "iam:ResourceTag/${TagKey}");
    private static final Scope ON_NOTHING = Scope.of(List.of());
    private static final Scope ASSUMING =
            ON_ROLE.with(REQUEST_TAG, TAG_KEYS, SESSION_NAME, SOURCE_IDENTITY, TRANSITIVE_KEYS);

    private StsActions() {}

    static List<KnownAction> rows() {
        return new ActionTable("sts")
                .operations(WRITE, ASSUMING.with("sts:ExternalId"), "AssumeRole")
                .operations(WRITE, ASSUMING, "AssumeRoleWithSAML")
                .operations(WRITE, ASSUMING.with("sts:RoleAuthorizedByIdp"), "AssumeRoleWithWebIdentity")
                .operations(WRITE, Scope.of(List.of(ROOT_USER), "sts:TaskPolicyArn"), "AssumeRoot")
                .operations(WRITE, ON_NOTHING, "DecodeAuthorizationMessage", "GetDelegatedAccessToken")
                .operations(READ, ON_NOTHING, "GetAccessKeyInfo", "GetCallerIdentity", "GetSessionToken")
                .operations(WRITE, Scope.of(List.of(FEDERATED_USER), REQUEST_TAG, TAG_KEYS), "GetFederationToken")
                .operations(
                        WRITE,
                        ON_NOTHING.with(
                                REQUEST_TAG, TAG_KEYS, DURATION, "sts:IdentityTokenAudience", "sts:SigningAlgorithm"),
                        "GetWebIdentityToken")
                .permissions(READ, ON_NOTHING.with("sts:AWSServiceName", DURATION), "GetServiceBearerToken")
                .permissions(
                        WRITE,
                        new Scope(List.of(ROLE, SELF_SESSION), ON_ROLE.keys())
                                .with("sts:RequestContext/${ContextKey}", "sts:RequestContextProviders"),
                        "SetContext")
                .permissions(WRITE, ON_ROLE.with(SOURCE_IDENTITY), "SetSourceIdentity")
                .permissions(TAGGING, ON_NOTHING.with(REQUEST_TAG, TAG_KEYS), "TagGetWebIdentityToken")
                .permissions(TAGGING, ON_ROLE.with(REQUEST_TAG, TAG_KEYS, TRANSITIVE_KEYS), "TagSession")
                .rows();
    }

    private static ResourceType type(String name, String format) {
        return new ResourceType("sts", name, format);
    }
}
