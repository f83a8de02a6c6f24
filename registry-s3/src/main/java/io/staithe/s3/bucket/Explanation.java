package io.staithe.s3.bucket;

import java.util.stream.Collectors;

/** Says in words what a setup does. */
record Explanation(BucketSetup setup) {
    String text() {
        return String.join("\n", heading(), policy(), rules());
    }

    private String heading() {
        String where = setup.prefix().isEmpty()
                ? "all of the bucket " + setup.bucket()
                : "the bucket " + setup.bucket() + " below " + setup.prefix();
        return """
                A registry keeps its layers in %s.
                """.formatted(where);
    }

    private String policy() {
        String statements = Grant.all(setup).stream()
                .map(grant -> """
                        - %s: %s
                          on %s%s
                          %s
                        """.formatted(
                                grant.sid(),
                                String.join(", ", grant.actions()),
                                grant.resource(),
                                grant.listedPrefix()
                                        .map(prefix -> ", where s3:prefix is like " + prefix)
                                        .orElse(""),
                                grant.purpose()))
                .collect(Collectors.joining());
        return """
                The policy goes to the role or user that the registry acts as, as an identity policy. It allows

                %s
                and nothing else: neither other keys, nor old versions, nor the settings of the bucket. URLs that the registry
                signs for its clients can do no more than it can itself.%s
                """.formatted(statements, keyRemark());
    }

    private String keyRemark() {
        return setup.keyArn().isEmpty()
                ? ""
                : "\nThe policy of the key must let its account's policies decide, or name the role itself.";
    }

    private String rules() {
        return """
                The lifecycle rules go to the bucket, by PutBucketLifecycleConfiguration, once. That call replaces all rules of
                the bucket, so others that are there must be sent along. (The AWS CLI takes the same rules as JSON.)

                - Uploads that were not completed %s after they began are aborted. The registry does so
                  itself; this is for when it is gone. An upload must not live longer than that.
                %s""".formatted(days(setup.uploadDays()), versions());
    }

    private String versions() {
        return setup.oldVersionDays().map(days -> """
                        - What the registry deletes stays as an old version for %s, and delete markers with nothing behind
                          them go at once.
                        """.formatted(days(days))).orElse("""
                        - Where the bucket keeps versions, what the registry deletes stays and is paid for, unless a rule
                          says for how long.
                        """);
    }

    private static String days(int count) {
        return count == 1 ? "1 day" : count + " days";
    }
}
