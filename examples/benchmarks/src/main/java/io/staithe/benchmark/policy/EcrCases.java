package io.staithe.benchmark.policy;

import static io.staithe.policy.access.document.PolicyKind.BOUNDARY;
import static io.staithe.policy.access.document.PolicyKind.ECR_REPOSITORY;
import static io.staithe.policy.access.document.PolicyKind.IDENTITY;
import static io.staithe.policy.access.document.PolicyKind.RESOURCE_CONTROL;
import static io.staithe.policy.access.document.PolicyKind.SERVICE_CONTROL;
import static io.staithe.policy.access.document.PolicyKind.SESSION;
import static io.staithe.policy.access.document.PolicyKind.VPC_ENDPOINT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a registry is asked all day. */
final class EcrCases {
    static final String OWNER = "111122223333";
    static final String SESSION_OF_ROLE = "arn:aws:sts::" + OWNER + ":assumed-role/builder/i-0123456789abcdef0";
    static final String REPOSITORIES = "arn:aws:ecr:eu-west-1:" + OWNER + ":repository/";
    static final String REPOSITORY = REPOSITORIES + "team-a/shop/frontend";
    static final String PULL = "ecr:BatchGetImage";

    static final Map<String, String> CONTEXT = Map.of(
            "aws:PrincipalOrgID", "o-exampleorg1",
            "aws:PrincipalTag/team", "team-a",
            "aws:RequestedRegion", "eu-west-1",
            "aws:SecureTransport", "true",
            "aws:SourceIp", "10.20.30.40",
            "aws:SourceVpce", "vpce-0123456789abcdef0",
            "aws:ResourceTag/team", "team-a");

    private static final String PULLING = """
            "Action":["ecr:BatchCheckLayerAvailability","ecr:GetDownloadUrlForLayer","ecr:BatchGetImage"]""";

    /** Like the managed policy for reading. */
    private static final Document READING = Document.of(IDENTITY, """
            "Effect":"Allow","Resource":"*","Action":["ecr:GetAuthorizationToken","ecr:BatchCheckLayerAvailability",
            "ecr:GetDownloadUrlForLayer","ecr:GetRepositoryPolicy","ecr:DescribeRepositories","ecr:ListImages",
            "ecr:DescribeImages","ecr:BatchGetImage","ecr:GetLifecyclePolicy","ecr:GetLifecyclePolicyPreview",
            "ecr:ListTagsForResource","ecr:DescribeImageScanFindings"]""");

    private static final Document INLINE = Document.of(IDENTITY, """
            "Sid":"PushOwn","Effect":"Allow","Resource":"arn:aws:ecr:*:111122223333:repository/team-a/*",
            "Action":["ecr:PutImage","ecr:InitiateLayerUpload","ecr:UploadLayerPart","ecr:CompleteLayerUpload"],
            "Condition":{"StringEquals":{"aws:PrincipalTag/team":"team-a"}}""", """
            "Sid":"OnlyHere","Effect":"Deny","Action":"ecr:*","Resource":"*",
            "Condition":{"StringNotEquals":{"aws:RequestedRegion":["eu-west-1","eu-central-1"]}}""", """
            "Sid":"OnlyFromInside","Effect":"Deny","Action":"*","Resource":"*",
            "Condition":{"NotIpAddress":{"aws:SourceIp":["10.0.0.0/8","192.168.0.0/16"]}}""");

    private static final String FOR_THE_ORGANISATION = """
            "Sid":"Organisation","Effect":"Allow","Principal":"*",%s,
            "Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-exampleorg1"}}""".formatted(PULLING);

    private static final String ONLY_THROUGH_THE_ENDPOINT = """
            "Sid":"Endpoint","Effect":"Deny","Principal":"*","Action":"ecr:*",
            "Condition":{"StringNotEquals":{"aws:SourceVpce":"vpce-0123456789abcdef0"}}""";

    private static final Document REPOSITORY_POLICY =
            Document.of(ECR_REPOSITORY, FOR_THE_ORGANISATION, ONLY_THROUGH_THE_ENDPOINT);

    private static final List<Document> USUAL = List.of(READING, INLINE, REPOSITORY_POLICY);

    private EcrCases() {}

    static Case pull() {
        return new Case(SESSION_OF_ROLE, PULL, REPOSITORY, OWNER, CONTEXT, USUAL);
    }

    static Case token() {
        return new Case(SESSION_OF_ROLE, "ecr:GetAuthorizationToken", "*", OWNER, CONTEXT, List.of(READING, INLINE));
    }

    static Case deny() {
        Document closed = Document.of(ECR_REPOSITORY, FOR_THE_ORGANISATION, """
                "Sid":"Endpoint","Effect":"Deny","Principal":"*","Action":"ecr:*",
                "Condition":{"StringNotEquals":{"aws:SourceVpce":"vpce-0fedcba9876543210"}}""");
        return new Case(SESSION_OF_ROLE, PULL, REPOSITORY, OWNER, CONTEXT, List.of(READING, INLINE, closed));
    }

    static Case crossAccount() {
        return new Case(
                "arn:aws:sts::444455556666:assumed-role/builder/i-0123456789abcdef0",
                PULL,
                REPOSITORY,
                OWNER,
                CONTEXT,
                USUAL);
    }

    static Case variables() {
        Document own = Document.of(IDENTITY, """
                "Effect":"Allow",%s,"Resource":"arn:aws:ecr:*:111122223333:repository/${aws:PrincipalTag/team}/*",
                "Condition":{"StringEquals":{"aws:ResourceTag/team":"${aws:PrincipalTag/team}"}}""".formatted(PULLING));
        Document repository = Document.of(ECR_REPOSITORY, ONLY_THROUGH_THE_ENDPOINT);
        return new Case(SESSION_OF_ROLE, PULL, REPOSITORY, OWNER, CONTEXT, List.of(own, INLINE, repository));
    }

    /** Three levels of service control, two of resource control, and each other layer once. */
    static Case allLayers() {
        Document everything = Document.of(SERVICE_CONTROL, """
                "Effect":"Allow","Action":"*","Resource":"*\"""");
        Document regions = Document.of(SERVICE_CONTROL, """
                "Effect":"Allow","Action":"*","Resource":"*\"""", """
                "Effect":"Deny","NotAction":["iam:*","sts:*"],"Resource":"*",
                "Condition":{"StringNotEquals":{"aws:RequestedRegion":["eu-west-1","eu-central-1"]}}""");
        Document secure = Document.of(RESOURCE_CONTROL, """
                "Effect":"Deny","Principal":"*","Action":"ecr:*","Resource":"*",
                "Condition":{"BoolIfExists":{"aws:SecureTransport":"false"}}""");
        Document endpoint = Document.of(VPC_ENDPOINT, """
                "Effect":"Allow","Principal":"*","Action":"*","Resource":"*\"""");
        Document boundary = Document.of(BOUNDARY, """
                "Effect":"Allow","Action":["ecr:*","logs:*","s3:*"],"Resource":"*\"""");
        Document session = Document.of(SESSION, """
                "Effect":"Allow",%s,"Resource":"arn:aws:ecr:eu-west-1:111122223333:repository/team-a/*\"""".formatted(PULLING));
        List<Document> documents =
                new ArrayList<>(List.of(everything, regions, everything, secure, secure, endpoint, boundary, session));
        documents.addAll(USUAL);
        return new Case(SESSION_OF_ROLE, PULL, REPOSITORY, OWNER, CONTEXT, documents);
    }
}
