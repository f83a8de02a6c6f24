package io.staithe.benchmark.policy;

import static io.staithe.policy.access.document.PolicyKind.IDENTITY;

import java.util.List;
import java.util.Map;

/** Decisions of an object store, which MinIO's package can make as well: it knows no other service. */
final class StorageCases {
    private static final String USER = "arn:aws:iam::" + EcrCases.OWNER + ":user/alice";
    private static final String ACTION = "s3:GetObject";
    private static final Map<String, String> CONTEXT =
            Map.of("aws:SecureTransport", "true", "aws:SourceIp", "10.20.30.40", "aws:username", "alice");

    private StorageCases() {}

    static Case object() {
        Document reading = Document.of(IDENTITY, """
                "Effect":"Allow","Action":["s3:GetBucketLocation","s3:ListBucket","s3:GetObject","s3:GetObjectTagging"],
                "Resource":["arn:aws:s3:::images","arn:aws:s3:::images/*"]""");
        Document inline = Document.of(IDENTITY, """
                "Effect":"Allow","Action":["s3:PutObject","s3:DeleteObject"],"Resource":"arn:aws:s3:::images/team-a/*",
                "Condition":{"StringEquals":{"aws:username":"alice"}}""", """
                "Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::*",
                "Condition":{"Bool":{"aws:SecureTransport":"false"}}""", """
                "Effect":"Deny","Action":"s3:*","Resource":"arn:aws:s3:::*",
                "Condition":{"NotIpAddress":{"aws:SourceIp":["10.0.0.0/8","192.168.0.0/16"]}}""");
        return new Case(
                USER, ACTION, "arn:aws:s3:::images/team-a/layer", EcrCases.OWNER, CONTEXT, List.of(reading, inline));
    }

    static Case tenants() {
        Document tenants = LargeCases.large(IDENTITY, i -> """
                "Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::images/tenant-%d/*\"""".formatted(i));
        return new Case(
                USER, ACTION, "arn:aws:s3:::images/tenant-999/layer", EcrCases.OWNER, CONTEXT, List.of(tenants));
    }
}
