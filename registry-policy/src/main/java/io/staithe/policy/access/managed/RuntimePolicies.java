package io.staithe.policy.access.managed;

import static io.staithe.policy.access.managed.Document.actions;
import static io.staithe.policy.access.managed.Document.join;

import java.util.List;

/** What AWS's own policies for services that run containers allow. Source: AWS, "AWS managed policies for Amazon ECS". */
final class RuntimePolicies {
    private static final List<String> LOGS = actions("logs", "CreateLogStream", "PutLogEvents");

    private RuntimePolicies() {}

    static Document ecsTaskExecution() {
        return new Document().allow(join(List.of(EcrPolicies.TOKEN, EcrPolicies.PULL, LOGS)));
    }

    static Document ecsOnEc2() {
        List<String> agent = actions(
                "ecs",
                "CreateCluster",
                "DeregisterContainerInstance",
                "DiscoverPollEndpoint",
                "Poll",
                "RegisterContainerInstance",
                "StartTelemetrySession",
                "UpdateContainerInstancesState",
                "Submit*");
        return new Document()
                .allow(join(List.of(actions("ec2", "DescribeTags"), agent, EcrPolicies.TOKEN, EcrPolicies.PULL, LOGS)))
                .allowWhere(
                        List.of("*"),
                        actions("ecs", "TagResource"),
                        "ecs:CreateAction",
                        "CreateCluster",
                        "RegisterContainerInstance")
                .allowOn(
                        List.of("arn:aws:ecs:*:*:task/*/*", "arn:aws:ecs:*:*:container-instance/*/*"),
                        actions("ecs", "ListTagsForResource"));
    }

    static Document appRunner() {
        return new Document()
                .allow(join(List.of(EcrPolicies.TOKEN, EcrPolicies.PULL, actions("ecr", "DescribeImages"))));
    }
}
