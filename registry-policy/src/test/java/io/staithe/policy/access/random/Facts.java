package io.staithe.policy.access.random;

import java.util.List;

/**
 * A family of operators with keys and operands that belong together: few of each, so that they meet.
 *
 * @param operators without quantifier and suffix
 * @param keys that hold such values
 * @param sets keys that hold many of them
 * @param actual what a request may have
 * @param wanted what a policy may want
 */
record Facts(List<String> operators, List<String> keys, List<String> sets, List<String> actual, List<String> wanted) {
    static final Facts TEXT = new Facts(
            List.of(
                    "StringEquals",
                    "StringNotEquals",
                    "StringEqualsIgnoreCase",
                    "StringNotEqualsIgnoreCase",
                    "StringLike",
                    "StringLike",
                    "StringNotLike"),
            List.of("aws:PrincipalTag/team", "aws:PrincipalTag/team", "aws:RequestTag/env", "ecr:ResourceTag/env"),
            List.of("aws:TagKeys"),
            List.of("team", "team", "TEAM", "app", "te*m", "*", "?", "", "t/e:m", "te\uD83D\uDC0Bm", "${aws:username}"),
            List.of(
                    "team",
                    "team",
                    "Team",
                    "te?m",
                    "t*",
                    "*",
                    "*m",
                    "te${*}m",
                    "${?}",
                    "${aws:PrincipalTag/team}",
                    "${AWS:principaltag/TEAM}*",
                    "${ecr:ResourceTag/env, 'team'}",
                    "${aws:PrincipalTag/none, 't*'}",
                    "${aws:TagKeys, 'team'}",
                    "${aws:PrincipalTag/none}",
                    "${aws:username}",
                    "${$}{aws:username}",
                    "${aws:username",
                    ""));
    static final Facts NUMBER = new Facts(
            List.of(
                    "NumericEquals",
                    "NumericNotEquals",
                    "NumericLessThan",
                    "NumericLessThanEquals",
                    "NumericGreaterThan",
                    "NumericGreaterThanEquals"),
            List.of("aws:MultiFactorAuthAge"),
            List.of("test:Numbers"),
            List.of("10", "10.0", "9", "11", "-1", "1e1", "99999999999999999999", "10abc", ""),
            List.of("10", "10.00", "9.5", "-1", "0", "99999999999999999999.5", "${aws:MultiFactorAuthAge}"));
    static final Facts DATE = new Facts(
            List.of(
                    "DateEquals",
                    "DateNotEquals",
                    "DateLessThan",
                    "DateLessThanEquals",
                    "DateGreaterThan",
                    "DateGreaterThanEquals"),
            List.of("aws:CurrentTime", "aws:EpochTime"),
            List.of("test:Dates"),
            List.of(
                    "2024-01-01T00:00:00Z",
                    "2024-01-01T01:00:00+01:00",
                    "2024-01-01T00:00Z",
                    "1704067200",
                    "1704067201",
                    "2023-12-31T23:59:59.999Z",
                    "2024",
                    "yesterday"),
            List.of(
                    "2024-01-01",
                    "2024-01",
                    "2024",
                    "2024-01-01T00:00:00Z",
                    "2024-06-01T12:00:00-05:00",
                    "1704067200"));
    static final Facts BOOL = new Facts(
            List.of("Bool"),
            List.of("aws:SecureTransport", "aws:MultiFactorAuthPresent"),
            List.of("test:Bools"),
            List.of("true", "True", "false", "yes"),
            List.of("true", "TRUE", "false", "${aws:SecureTransport}"));
    static final Facts BINARY = new Facts(
            List.of("BinaryEquals"),
            List.of("test:Blob"),
            List.of("test:Blobs"),
            List.of("QUI=", "QUI", "QUJD", "!"),
            List.of("QUI=", "QUJD", "QUI"));
    static final Facts ADDRESS = new Facts(
            List.of("IpAddress", "NotIpAddress"),
            List.of("aws:SourceIp", "aws:VpcSourceIp"),
            List.of("test:Addresses"),
            List.of("10.1.2.3", "10.1.2.4", "192.0.2.1", "2001:DB8:0::1", "2001:db8::1:0", "::ffff:10.1.2.3", "10.1"),
            List.of("10.1.2.3", "10.1.0.0/16", "10.1.2.255/24", "0.0.0.0/0", "2001:db8::1", "2001:db8::/112", "::/0"));
    static final Facts ARN = new Facts(
            List.of("ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike"),
            List.of("aws:PrincipalArn", "aws:SourceArn"),
            List.of("test:Arns"),
            List.of(
                    "arn:aws:iam::111122223333:role/team/app",
                    "arn:aws:ecr:eu-west-1:111122223333:repository/team/app",
                    "arn:aws:sns:eu-west-1:444455556666:topic:sub",
                    "team"),
            List.of(
                    "arn:aws:iam::111122223333:role/team/app",
                    "arn:aws:iam::*:user/alice",
                    "arn:*:*:*:111122223333:*",
                    "arn:aws:sns:*:*:topic*",
                    "arn:aws:ecr:eu-west-1:*:repository/${aws:PrincipalTag/team}/*",
                    "arn:aws:iam::${aws:PrincipalAccount}:role/*",
                    "arn:aws:iam::111122223333:user/${aws:username, 'nobody'}",
                    "arn:aws:*",
                    "${aws:PrincipalArn}",
                    "${aws:SourceArn}",
                    "${aws:username",
                    "arn:aws:sns:eu-west-1:*:sub"));
    static final List<Facts> ALL = List.of(TEXT, TEXT, TEXT, NUMBER, DATE, BOOL, BINARY, ADDRESS, ARN, ARN);
}
