package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of an ARN pattern; a colon inside a policy variable divides none.
 *
 * @param values the six
 */
record ArnFields(List<String> values) {
    private static final int FIELDS = 6;
    private static final int ACCOUNT_DIGITS = 12;

    ArnFields {
        values = List.copyOf(values);
    }

    /** The fields, or empty where there are fewer than six. */
    static Optional<ArnFields> split(String text, boolean variables) {
        List<String> fields = new ArrayList<>(FIELDS);
        int start = 0;
        for (int i = 0; i < text.length() && fields.size() < FIELDS - 1; i++) {
            if (variables && text.startsWith("${", i)) {
                int end = text.indexOf('}', i);
                i = end < 0 ? i : end;
            } else if (text.charAt(i) == ':') {
                fields.add(text.substring(start, i));
                start = i + 1;
            }
        }
        if (fields.size() < FIELDS - 1) {
            return Optional.empty();
        }
        fields.add(text.substring(start));
        return Optional.of(new ArnFields(fields));
    }

    boolean hasEarlyVariable() {
        return values.stream().limit(FIELDS - 1L).anyMatch(field -> field.contains("${"));
    }

    /** Checks the fields before the last, each under its own code. */
    void check(Text arn, Report report) {
        String partition = values.get(1);
        String service = values.get(2);
        String region = values.get(3);
        String account = values.get(4);
        if (!Partitions.takes(partition)) {
            wrong(FindingCode.ARN_PARTITION, "partition", partition, "Write aws, aws-cn or aws-us-gov.", arn, report);
        }
        if (service.isEmpty() || Letters.hasWildcard(service)) {
            wrong(FindingCode.ARN_SERVICE_WILDCARD, "service", service, "Name one service.", arn, report);
        }
        if (!isRegion(region) || (!region.isEmpty() && isRegionless(service))) {
            wrong(FindingCode.ARN_REGION, "region", region, "Write one such as eu-west-1, or none.", arn, report);
        }
        if (!isAccount(account)) {
            wrong(FindingCode.ARN_ACCOUNT, "account", account, "Write twelve digits, a star, or none.", arn, report);
        }
    }

    private static void wrong(FindingCode code, String field, String value, String remedy, Text arn, Report report) {
        report.addUnlessLenient(
                code,
                arn.at(),
                "The ARN " + Quote.of(arn.value()) + " cannot have the " + field + " " + Quote.of(value) + ".",
                remedy);
    }

    private static boolean isRegion(String region) {
        return region.chars()
                .allMatch(c -> Letters.isLower(c) || Letters.isDigit(c) || c == '-' || Letters.isWildcard(c));
    }

    /** IAM is global, and so are the buckets of S3; its access points are not. */
    private boolean isRegionless(String service) {
        return service.equals("iam")
                || (service.equals("s3") && !values.get(FIELDS - 1).startsWith("accesspoint/"));
    }

    private static boolean isAccount(String account) {
        if (account.isEmpty() || account.equals("aws")) {
            return true;
        }
        if (Letters.hasWildcard(account)) {
            return account.chars().allMatch(c -> Letters.isDigit(c) || Letters.isWildcard(c));
        }
        return isAccountId(account);
    }

    static boolean isAccountId(String text) {
        return text.length() == ACCOUNT_DIGITS && Letters.allDigits(text);
    }
}
