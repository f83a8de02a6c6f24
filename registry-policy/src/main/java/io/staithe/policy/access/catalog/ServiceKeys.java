package io.staithe.policy.access.catalog;

import static io.staithe.policy.access.catalog.KeyType.ARN;
import static io.staithe.policy.access.catalog.KeyType.BOOL;
import static io.staithe.policy.access.catalog.KeyType.NUMERIC;
import static io.staithe.policy.access.catalog.KeyType.STRING;

import java.util.List;

/**
 * The condition keys of requests for those actions that list them. Source: AWS, "Service Authorization Reference", pages of
 * ECR, ECR Public and STS.
 */
final class ServiceKeys {
    private ServiceKeys() {}

    static List<ConditionKey> rows() {
        return new KeyTable(false)
                .single(STRING, KeyNames.REQUEST_TAG, KeyNames.RESOURCE_TAG)
                .multi(STRING, KeyNames.TAG_KEYS)
                .single(STRING, "ecr:ResourceTag/${TagKey}", "ecr:AccountSetting")
                .single(STRING, "ecr-public:ResourceTag/${TagKey}")
                .single(STRING, "iam:ResourceTag/${TagKey}")
                .single(
                        STRING,
                        "sts:AWSServiceName",
                        "sts:ExternalId",
                        "sts:RequestContext/${ContextKey}",
                        "sts:RoleSessionName",
                        "sts:SigningAlgorithm",
                        "sts:SourceIdentity")
                .multi(STRING, "sts:IdentityTokenAudience", "sts:TransitiveTagKeys")
                .single(NUMERIC, "sts:DurationSeconds")
                .single(BOOL, "sts:RoleAuthorizedByIdp")
                .single(ARN, "sts:TaskPolicyArn")
                .multi(ARN, "sts:RequestContextProviders")
                .rows();
    }
}
