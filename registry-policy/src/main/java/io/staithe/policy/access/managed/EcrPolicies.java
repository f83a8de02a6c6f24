package io.staithe.policy.access.managed;

import static io.staithe.policy.access.managed.Document.actions;
import static io.staithe.policy.access.managed.Document.join;

import java.util.List;

/** What AWS's own policies for private registries allow. Source: AWS, "AWS managed policies for Amazon ECR". */
final class EcrPolicies {
    static final List<String> TOKEN = actions("ecr", "GetAuthorizationToken");
    static final List<String> PULL =
            actions("ecr", "BatchCheckLayerAvailability", "GetDownloadUrlForLayer", "BatchGetImage");
    static final List<String> UPLOAD =
            actions("ecr", "InitiateLayerUpload", "UploadLayerPart", "CompleteLayerUpload", "PutImage");
    private static final List<String> LOOK = actions(
            "ecr",
            "GetRepositoryPolicy",
            "DescribeRepositories",
            "ListImages",
            "DescribeImages",
            "GetLifecyclePolicy",
            "GetLifecyclePolicyPreview",
            "ListTagsForResource",
            "DescribeImageScanFindings");
    private static final List<String> EVERYTHING = List.of("*");
    private static final List<String> CACHED_SECRETS =
            List.of("arn:aws:secretsmanager:*:*:secret:ecr-pullthroughcache/*");

    private EcrPolicies() {}

    static Document pullOnly() {
        return new Document()
                .allow(join(List.of(
                        TOKEN, actions("ecr", "BatchGetImage", "GetDownloadUrlForLayer", "BatchImportUpstreamImage"))));
    }

    static Document readOnly() {
        return new Document().allow(join(List.of(TOKEN, PULL, LOOK)));
    }

    static Document powerUser() {
        return new Document().allow(join(List.of(TOKEN, PULL, LOOK, UPLOAD)));
    }

    static Document fullAccess() {
        return new Document()
                .allow(List.of("ecr:*", "cloudtrail:LookupEvents"))
                .allowWhere(
                        EVERYTHING,
                        List.of("iam:CreateServiceLinkedRole"),
                        "iam:AWSServiceName",
                        "replication.ecr.amazonaws.com");
    }

    static Document replication() {
        return new Document().allow(actions("ecr", "CreateRepository", "ReplicateImage"));
    }

    static Document template() {
        return new Document().allow(actions("ecr", "CreateRepository"));
    }

    /** Both statements hold only within the caller's own account. */
    static Document pullThroughCache() {
        return new Document()
                .allowWhere(
                        EVERYTHING,
                        join(List.of(
                                TOKEN, PULL, UPLOAD, actions("ecr", "BatchImportUpstreamImage", "GetImageCopyStatus"))),
                        "aws:ResourceAccount",
                        "${aws:PrincipalAccount}")
                .allowWhere(
                        CACHED_SECRETS,
                        List.of("secretsmanager:GetSecretValue"),
                        "aws:ResourceAccount",
                        "${aws:PrincipalAccount}");
    }
}
