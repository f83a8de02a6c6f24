package io.staithe.benchmark.policy;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The rules of a case in Cedar's language, statement by statement. */
final class CedarText {
    private static final String PULLING =
            actions("BatchCheckLayerAvailability", "GetDownloadUrlForLayer", "BatchGetImage");
    private static final String READING = actions(
            "GetAuthorizationToken",
            "BatchCheckLayerAvailability",
            "GetDownloadUrlForLayer",
            "GetRepositoryPolicy",
            "DescribeRepositories",
            "ListImages",
            "DescribeImages",
            "BatchGetImage",
            "GetLifecyclePolicy",
            "GetLifecyclePolicyPreview",
            "ListTagsForResource",
            "DescribeImageScanFindings");
    private static final String PUSHING =
            actions("PutImage", "InitiateLayerUpload", "UploadLayerPart", "CompleteLayerUpload");

    private CedarText() {}

    private static String actions(String... names) {
        return Stream.of(names).map(name -> "Action::\"ecr:" + name + "\"").collect(Collectors.joining(", ", "[", "]"));
    }

    static String pull() {
        return """
                permit (principal, action in %s, resource);
                permit (principal, action in %s, resource)
                when { resource.arn like "arn:aws:ecr:*:111122223333:repository/team-a/*"
                    && context["aws:PrincipalTag/team"] == "team-a" };
                forbid (principal, action, resource)
                unless { ["eu-west-1", "eu-central-1"].contains(context["aws:RequestedRegion"]) };
                forbid (principal, action, resource)
                unless { context["aws:SourceIp"].isInRange(ip("10.0.0.0/8"))
                    || context["aws:SourceIp"].isInRange(ip("192.168.0.0/16")) };
                permit (principal, action in %s, resource)
                when { context["aws:PrincipalOrgID"] == "o-exampleorg1" };
                forbid (principal, action, resource)
                unless { context["aws:SourceVpce"] == "vpce-0123456789abcdef0" };
                """.formatted(READING, PUSHING, PULLING);
    }

    static String thousandRepositories() {
        return IntStream.range(0, 1000)
                .mapToObj(i -> """
                        permit (principal, action in %s,
                        resource == Repository::"arn:aws:ecr:eu-west-1:111122223333:repository/shop/service-%d");
                        """.formatted(actions("BatchGetImage", "GetDownloadUrlForLayer"), i))
                .collect(Collectors.joining());
    }
}
