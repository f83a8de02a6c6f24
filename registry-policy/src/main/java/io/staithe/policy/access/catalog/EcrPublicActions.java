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
 * The 23 actions of the public ECR. Source: AWS, "Actions, resources, and condition keys for Amazon Elastic Container
 * Registry Public".
 */
final class EcrPublicActions {
    private static final List<ResourceType> REPOSITORY = List.of(new ResourceType(
            "ecr-public", "repository", "arn:${Partition}:ecr-public::${Account}:repository/${RepositoryName}"));
    private static final List<ResourceType> REGISTRY = List.of(new ResourceType(
            "ecr-public", "registry", "arn:${Partition}:ecr-public::${Account}:registry/${RegistryId}"));

    private static final Scope ON_REPOSITORY = Scope.of(REPOSITORY, RESOURCE_TAG, "ecr-public:ResourceTag/${TagKey}");
    private static final Scope ON_REGISTRY = Scope.of(REGISTRY);
    private static final Scope ON_NOTHING = Scope.of(List.of());

    private EcrPublicActions() {}

    static List<KnownAction> rows() {
        return new ActionTable("ecr-public")
                .operations(
                        READ,
                        ON_REPOSITORY,
                        "BatchCheckLayerAvailability",
                        "DescribeImages",
                        "GetRepositoryCatalogData",
                        "GetRepositoryPolicy",
                        "ListTagsForResource")
                .operations(READ, ON_NOTHING, "GetAuthorizationToken")
                .operations(READ, ON_REGISTRY, "GetRegistryCatalogData")
                .operations(LIST, ON_REPOSITORY, "DescribeImageTags", "DescribeRepositories")
                .operations(LIST, ON_REGISTRY, "DescribeRegistries")
                .operations(
                        WRITE,
                        ON_REPOSITORY,
                        "BatchDeleteImage",
                        "CompleteLayerUpload",
                        "DeleteRepository",
                        "DeleteRepositoryPolicy",
                        "InitiateLayerUpload",
                        "PutImage",
                        "PutRepositoryCatalogData",
                        "UploadLayerPart")
                .operations(WRITE, ON_REPOSITORY.with(REQUEST_TAG, TAG_KEYS), "CreateRepository")
                .operations(WRITE, ON_REGISTRY, "PutRegistryCatalogData")
                .operations(PERMISSIONS_MANAGEMENT, ON_REPOSITORY, "SetRepositoryPolicy")
                .operations(TAGGING, ON_REPOSITORY.with(REQUEST_TAG, TAG_KEYS), "TagResource")
                .operations(TAGGING, ON_REPOSITORY.with(TAG_KEYS), "UntagResource")
                .rows();
    }
}
