package io.staithe.policy.access.random;

import io.staithe.policy.access.evaluate.Caller;
import io.staithe.policy.access.evaluate.Resource;
import io.staithe.policy.access.name.Arn;
import java.util.List;
import java.util.Optional;

/** Two accounts, who lives there, and what they own. */
public final class World {
    static final String HERE = "111122223333";
    static final String THERE = "444455556666";

    static final List<String> ACTIONS = List.of(
            "ecr:BatchGetImage",
            "ecr:BatchGetImage",
            "ecr:PutImage",
            "ecr:BatchDeleteImage",
            "ecr:GetAuthorizationToken",
            "ECR:batchgetimage",
            "sts:AssumeRole");

    static final List<Resource> RESOURCES = List.of(
            repository(HERE, "app"),
            repository(HERE, "team/app"),
            repository(HERE, "team/app"),
            repository(HERE, "team/web"),
            repository(HERE, "te*m/app"),
            repository(HERE, "team/app:x/y"),
            repository(THERE, "team/app"),
            repository(THERE, "app"),
            Resource.none(HERE),
            Resource.of(Arn.parse("arn:aws:iam::" + HERE + ":role/app")).requiringOwnPolicy(),
            Resource.of(Arn.parse("arn:aws:iam::" + THERE + ":role/app")));

    /** A caller, and whether it is a session known by its role's name alone. */
    record Who(Caller caller, boolean rolePathUnknown) {}

    static final List<Who> CALLERS = List.of(
            known(Caller.user(iam(HERE, "user/alice"), Optional.of("AIDAALICE"))),
            known(Caller.user(iam(HERE, "user/alice"), Optional.of("AIDAALICE"))),
            known(Caller.user(iam(HERE, "user/team/bob"), Optional.empty())),
            known(Caller.user(iam(THERE, "user/alice"), Optional.of("AIDATHERE"))),
            known(Caller.roleSession(iam(HERE, "role/team/app"), Optional.of("AROAAPP"), "s1")),
            known(Caller.roleSession(iam(HERE, "role/team/app"), Optional.of("AROAAPP"), "s1")),
            known(Caller.roleSession(iam(HERE, "role/team/app"), Optional.of("AROAAPP"), "s2")),
            known(Caller.roleSession(iam(HERE, "role/app"), Optional.empty(), "s1")),
            known(Caller.roleSession(iam(THERE, "role/app"), Optional.of("AROATHERE"), "s1")),
            new Who(Caller.parse("arn:aws:sts::" + HERE + ":assumed-role/app/s1"), true),
            new Who(Caller.parse("arn:aws:sts::" + THERE + ":assumed-role/app/s2"), true),
            known(Caller.role(iam(HERE, "role/team/app"), Optional.of("AROAAPP"))),
            known(Caller.roleSession(
                    iam(HERE, "role/aws-service-role/ecr.amazonaws.com/linked"), Optional.of("AROALINKED"), "s1")),
            known(federated(HERE)),
            known(federated(HERE)),
            known(federated(THERE)),
            known(Caller.root(iam(HERE, "root"))),
            known(Caller.root(iam(THERE, "root"))),
            known(Caller.service("ecr.amazonaws.com")),
            known(Caller.service("lambda.amazonaws.com")),
            known(Caller.vouchedForBy(iam(HERE, "saml-provider/corp").toString())),
            known(Caller.vouchedForBy("accounts.google.com")),
            known(Caller.anonymous()));

    private World() {}

    private static Who known(Caller caller) {
        return new Who(caller, false);
    }

    static Arn iam(String account, String resource) {
        return new Arn("aws", "iam", "", account, resource);
    }

    private static Caller federated(String account) {
        Arn arn = new Arn("aws", "sts", "", account, "federated-user/fred");
        return Caller.federatedUser(arn, iam(account, "user/alice"));
    }

    private static Resource repository(String account, String name) {
        return Resource.of(new Arn("aws", "ecr", "eu-west-1", account, "repository/" + name));
    }
}
