package io.staithe.policy.access.managed;

import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.parse.PolicyParser;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The policies that AWS keeps for container registries and for what runs containers, as facts of what they allow. One is
 * enough for everybody: it is immutable and thread-safe. As of the summer of 2026. Source: AWS, "AWS Managed Policy
 * Reference".
 */
public final class ManagedPolicies {
    private static final String PREFIX = "arn:aws:iam::aws:policy/";
    private static final String ROLE = PREFIX + "service-role/";
    private static final String LINKED_ROLE = PREFIX + "aws-service-role/";
    private static final ManagedPolicies STANDARD = new ManagedPolicies();

    private final List<ManagedPolicy> all = List.of(
            policy(PREFIX, "AmazonEC2ContainerRegistryPullOnly", "v1", EcrPolicies.pullOnly()),
            policy(PREFIX, "AmazonEC2ContainerRegistryReadOnly", "v3", EcrPolicies.readOnly()),
            policy(PREFIX, "AmazonEC2ContainerRegistryPowerUser", "v3", EcrPolicies.powerUser()),
            policy(PREFIX, "AmazonEC2ContainerRegistryFullAccess", "v3", EcrPolicies.fullAccess()),
            policy(PREFIX, "AmazonElasticContainerRegistryPublicReadOnly", "v1", EcrPublicPolicies.readOnly()),
            policy(PREFIX, "AmazonElasticContainerRegistryPublicPowerUser", "v1", EcrPublicPolicies.powerUser()),
            policy(PREFIX, "AmazonElasticContainerRegistryPublicFullAccess", "v1", EcrPublicPolicies.fullAccess()),
            policy(ROLE, "AmazonECSTaskExecutionRolePolicy", "v1", RuntimePolicies.ecsTaskExecution()),
            policy(ROLE, "AmazonEC2ContainerServiceforEC2Role", "v10", RuntimePolicies.ecsOnEc2()),
            policy(ROLE, "AWSAppRunnerServicePolicyForECRAccess", "v1", RuntimePolicies.appRunner()),
            policy(LINKED_ROLE, "ECRReplicationServiceRolePolicy", "v1", EcrPolicies.replication()),
            policy(LINKED_ROLE, "ECRTemplateServiceRolePolicy", "v1", EcrPolicies.template()),
            policy(LINKED_ROLE, "AWSECRPullThroughCache_ServiceRolePolicy", "v4", EcrPolicies.pullThroughCache()));

    private ManagedPolicies() {}

    /**
     * The policies.
     *
     * @return the same ones each time
     */
    public static ManagedPolicies standard() {
        return STANDARD;
    }

    /**
     * All there are.
     *
     * @return the policies
     */
    public List<ManagedPolicy> all() {
        return all;
    }

    /**
     * Looks a policy up by its name.
     *
     * @param name in AWS's letter case
     * @return the policy, or empty
     */
    public Optional<ManagedPolicy> findByName(String name) {
        return find(name, ManagedPolicy::name);
    }

    /**
     * Looks a policy up by its ARN.
     *
     * @param arn for example {@code arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy}
     * @return the policy, or empty
     */
    public Optional<ManagedPolicy> findByArn(String arn) {
        return find(arn, ManagedPolicy::arn);
    }

    private Optional<ManagedPolicy> find(String text, Function<ManagedPolicy, String> field) {
        return all.stream().filter(policy -> field.apply(policy).equals(text)).findFirst();
    }

    private static ManagedPolicy policy(String prefix, String name, String version, Document document) {
        String arn = prefix + name;
        Policy policy = PolicyParser.strict(PolicyKind.IDENTITY)
                .read(document.text())
                .policy()
                .map(read -> read.named(arn))
                .orElseThrow(() -> new IllegalStateException(name + " is no policy"));
        return new ManagedPolicy(name, arn, version, policy);
    }
}
