package io.staithe.policy.access.managed;

import static io.staithe.policy.access.managed.Document.actions;
import static io.staithe.policy.access.managed.Document.join;

import java.util.List;

/** What AWS's own policies for public registries allow. Source: AWS, "AWS managed policies for Amazon ECR Public". */
final class EcrPublicPolicies {
    private static final List<String> BEARER = List.of("sts:GetServiceBearerToken");
    private static final List<String> READ = actions(
            "ecr-public",
            "GetAuthorizationToken",
            "BatchCheckLayerAvailability",
            "GetRepositoryPolicy",
            "DescribeRepositories",
            "DescribeRegistries",
            "DescribeImages",
            "DescribeImageTags",
            "GetRepositoryCatalogData",
            "GetRegistryCatalogData");
    private static final List<String> UPLOAD =
            actions("ecr-public", "InitiateLayerUpload", "UploadLayerPart", "CompleteLayerUpload", "PutImage");

    private EcrPublicPolicies() {}

    static Document readOnly() {
        return new Document().allow(join(List.of(READ, BEARER)));
    }

    static Document powerUser() {
        return new Document().allow(join(List.of(READ, BEARER, UPLOAD)));
    }

    static Document fullAccess() {
        return new Document().allow(join(List.of(actions("ecr-public", "*"), BEARER)));
    }
}
