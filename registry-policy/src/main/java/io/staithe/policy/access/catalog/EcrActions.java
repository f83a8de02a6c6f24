package io.staithe.policy.access.catalog;

import static io.staithe.policy.access.catalog.AccessLevel.LIST;
import static io.staithe.policy.access.catalog.AccessLevel.PERMISSIONS_MANAGEMENT;
import static io.staithe.policy.access.catalog.AccessLevel.READ;
import static io.staithe.policy.access.catalog.AccessLevel.TAGGING;
import static io.staithe.policy.access.catalog.AccessLevel.WRITE;
import static io.staithe.policy.access.catalog.KeyNames.REQUEST_TAG;
import static io.staithe.policy.access.catalog.KeyNames.RESOURCE_TAG;
import static io.staithe.policy.access.catalog.KeyNames.TAG_KEYS;

import io.staithe.policy.access.catalog.ActionTable.Scope;
import java.util.List;

/**
 * The actions of ECR: its 58 operations and three permissions. Source: AWS, "Actions, resources, and condition keys for
 * Amazon Elastic Container Registry".
 *
 * <p>That page has no action for ListImageReferrers, whose calls it authorises as BatchGetImage; yet people write it, as
 * every operation of the service model. It is known here, so that nobody is told that he misspelt it.
 */
final class EcrActions {
    private static final String ACCOUNT_SETTING = "ecr:AccountSetting";
    private static final List<ResourceType> REPOSITORY = List.of(new ResourceType(
            "ecr", "repository", "arn:${Partition}:ecr:${Region}:${Account}:repository/${RepositoryName}"));

    private static final Scope ON_REPOSITORY = Scope.of(REPOSITORY, RESOURCE_TAG, "ecr:ResourceTag/${TagKey}");
    private static final Scope ON_REGISTRY = Scope.of(List.of());

    private EcrActions() {}

    static List<KnownAction> rows() {
        ActionTable table = new ActionTable("ecr");
        repositories(table);
        registry(table);
        return table.rows();
    }

    private static void repositories(ActionTable table) {
        table.operations(
                        READ,
                        ON_REPOSITORY,
                        "BatchCheckLayerAvailability",
                        "BatchGetImage",
                        "BatchGetRepositoryScanningConfiguration",
                        "DescribeImageReplicationStatus",
                        "DescribeImageScanFindings",
                        "DescribeImageSigningStatus",
                        "DescribeRepositories",
                        "GetDownloadUrlForLayer",
                        "GetLifecyclePolicy",
                        "GetLifecyclePolicyPreview",
                        "GetRepositoryPolicy",
                        "ListImageReferrers",
                        "ListTagsForResource")
                .operations(LIST, ON_REPOSITORY, "DescribeImages", "ListImages")
                .operations(
                        WRITE,
                        ON_REPOSITORY,
                        "BatchDeleteImage",
                        "CompleteLayerUpload",
                        "DeleteLifecyclePolicy",
                        "DeleteRepository",
                        "InitiateLayerUpload",
                        "PutImage",
                        "PutImageScanningConfiguration",
                        "PutImageTagMutability",
                        "PutLifecyclePolicy",
                        "StartImageScan",
                        "StartLifecyclePolicyPreview",
                        "UpdateImageStorageClass",
                        "UploadLayerPart")
                .operations(WRITE, ON_REPOSITORY.with(REQUEST_TAG, TAG_KEYS), "CreateRepository")
                .operations(PERMISSIONS_MANAGEMENT, ON_REPOSITORY, "DeleteRepositoryPolicy", "SetRepositoryPolicy")
                .operations(TAGGING, ON_REPOSITORY.with(REQUEST_TAG, TAG_KEYS), "TagResource")
                .operations(TAGGING, ON_REPOSITORY.with(TAG_KEYS), "UntagResource")
                .permissions(READ, ON_REPOSITORY, "GetImageCopyStatus")
                .permissions(WRITE, ON_REPOSITORY, "BatchImportUpstreamImage", "ReplicateImage");
    }

    private static void registry(ActionTable table) {
        table.operations(
                        READ,
                        ON_REGISTRY,
                        "DescribeRegistry",
                        "DescribeRepositoryCreationTemplates",
                        "GetAuthorizationToken",
                        "GetRegistryPolicy",
                        "GetRegistryScanningConfiguration",
                        "GetSigningConfiguration",
                        "ValidatePullThroughCacheRule")
                .operations(LIST, ON_REGISTRY, "DescribePullThroughCacheRules", "ListPullTimeUpdateExclusions")
                .operations(
                        WRITE,
                        ON_REGISTRY,
                        "CreatePullThroughCacheRule",
                        "CreateRepositoryCreationTemplate",
                        "DeletePullThroughCacheRule",
                        "DeleteRepositoryCreationTemplate",
                        "DeleteSigningConfiguration",
                        "DeregisterPullTimeUpdateExclusion",
                        "PutRegistryScanningConfiguration",
                        "PutReplicationConfiguration",
                        "PutSigningConfiguration",
                        "RegisterPullTimeUpdateExclusion",
                        "UpdatePullThroughCacheRule",
                        "UpdateRepositoryCreationTemplate")
                .operations(READ, ON_REGISTRY.with(ACCOUNT_SETTING), "GetAccountSetting")
                .operations(WRITE, ON_REGISTRY.with(ACCOUNT_SETTING), "PutAccountSetting")
                .operations(PERMISSIONS_MANAGEMENT, ON_REGISTRY, "DeleteRegistryPolicy", "PutRegistryPolicy");
    }
}
