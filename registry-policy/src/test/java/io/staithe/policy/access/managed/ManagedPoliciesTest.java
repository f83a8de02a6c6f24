package io.staithe.policy.access.managed;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.catalog.ActionCatalog;
import io.staithe.policy.access.document.Condition;
import io.staithe.policy.access.document.Effect;
import io.staithe.policy.access.document.Patterns;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.PolicyVersion;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.document.Text;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManagedPoliciesTest {
    private static final String READ = "GetAuthorizationToken BatchCheckLayerAvailability GetDownloadUrlForLayer "
            + "GetRepositoryPolicy DescribeRepositories ListImages DescribeImages BatchGetImage GetLifecyclePolicy "
            + "GetLifecyclePolicyPreview ListTagsForResource DescribeImageScanFindings";
    private static final String UPLOAD = "InitiateLayerUpload UploadLayerPart CompleteLayerUpload PutImage";
    private static final String PUBLIC_READ = "GetAuthorizationToken BatchCheckLayerAvailability GetRepositoryPolicy "
            + "DescribeRepositories DescribeRegistries DescribeImages DescribeImageTags GetRepositoryCatalogData "
            + "GetRegistryCatalogData";

    private final ManagedPolicies policies = ManagedPolicies.standard();

    @ParameterizedTest
    @CsvSource({
        "AmazonEC2ContainerRegistryPullOnly, '', v1",
        "AmazonEC2ContainerRegistryReadOnly, '', v3",
        "AmazonEC2ContainerRegistryPowerUser, '', v3",
        "AmazonEC2ContainerRegistryFullAccess, '', v3",
        "AmazonElasticContainerRegistryPublicReadOnly, '', v1",
        "AmazonElasticContainerRegistryPublicPowerUser, '', v1",
        "AmazonElasticContainerRegistryPublicFullAccess, '', v1",
        "AmazonECSTaskExecutionRolePolicy, service-role/, v1",
        "AmazonEC2ContainerServiceforEC2Role, service-role/, v10",
        "AWSAppRunnerServicePolicyForECRAccess, service-role/, v1",
        "ECRReplicationServiceRolePolicy, aws-service-role/, v1",
        "ECRTemplateServiceRolePolicy, aws-service-role/, v1",
        "AWSECRPullThroughCache_ServiceRolePolicy, aws-service-role/, v4"
    })
    void aPolicyIsFoundByNameAndByArn(String name, String path, String version) {
        ManagedPolicy found = policies.findByName(name).orElseThrow();

        assertThat(found.arn()).isEqualTo("arn:aws:iam::aws:policy/" + path + name);
        assertThat(policies.findByArn(found.arn())).containsSame(found);
        assertThat(found.version()).isEqualTo(version);
        assertThat(found.policy().name()).hasValue(found.arn());
        assertThat(found.policy().kind()).isEqualTo(PolicyKind.IDENTITY);
        assertThat(found.policy().version()).isEqualTo(PolicyVersion.V2012_10_17);
        assertThat(found.text()).startsWith("{").isEqualTo(found.policy().text());
    }

    @Test
    void othersAreNotFound() {
        assertThat(policies.all()).hasSize(13);
        assertThat(policies.findByName("AdministratorAccess")).isEmpty();
        assertThat(policies.findByArn("AmazonEC2ContainerRegistryPullOnly")).isEmpty();
        assertThat(policies.findByArn("arn:aws:iam::aws:policy/AmazonECSTaskExecutionRolePolicy"))
                .isEmpty();
    }

    @Test
    void everyStatementAllowsAndNoneIsNegated() {
        assertThat(policies.all())
                .flatExtracting(managed -> managed.policy().statements())
                .allSatisfy(statement -> {
                    assertThat(statement.effect()).isEqualTo(Effect.ALLOW);
                    assertThat(statement.actions())
                            .hasValueSatisfying(
                                    actions -> assertThat(actions.negated()).isFalse());
                    assertThat(statement.resources())
                            .hasValueSatisfying(
                                    resources -> assertThat(resources.negated()).isFalse());
                });
    }

    @Test
    void everyActionOfARegistryIsInTheCatalogue() {
        assertThat(policies.all())
                .flatExtracting(managed -> managed.policy().statements())
                .flatExtracting(ManagedPoliciesTest::actions)
                .filteredOn(action -> action.startsWith("ecr") || action.startsWith("sts"))
                .filteredOn(action -> !action.endsWith("*"))
                .hasSizeGreaterThan(60)
                .allSatisfy(action ->
                        assertThat(ActionCatalog.standard().find(action)).isPresent());
    }

    @Test
    void thoseForPrivateRegistriesAllowOnEverything() {
        assertAllows(
                "AmazonEC2ContainerRegistryPullOnly",
                ecr("GetAuthorizationToken BatchGetImage GetDownloadUrlForLayer BatchImportUpstreamImage"));
        assertAllows("AmazonEC2ContainerRegistryReadOnly", ecr(READ));
        assertAllows("AmazonEC2ContainerRegistryPowerUser", ecr(READ + " " + UPLOAD));
        assertAllows("ECRReplicationServiceRolePolicy", ecr("CreateRepository ReplicateImage"));
        assertAllows("ECRTemplateServiceRolePolicy", ecr("CreateRepository"));
        assertAllows(
                "AWSAppRunnerServicePolicyForECRAccess",
                ecr(
                        "GetDownloadUrlForLayer BatchGetImage DescribeImages GetAuthorizationToken BatchCheckLayerAvailability"));
    }

    @Test
    void thoseForPublicRegistriesAllowABearerTokenToo() {
        String bearer = "sts:GetServiceBearerToken";
        assertAllows("AmazonElasticContainerRegistryPublicReadOnly", named("ecr-public", PUBLIC_READ), bearer);
        assertAllows(
                "AmazonElasticContainerRegistryPublicPowerUser",
                named("ecr-public", PUBLIC_READ + " " + UPLOAD),
                bearer);
        assertAllows("AmazonElasticContainerRegistryPublicFullAccess", List.of("ecr-public:*"), bearer);
    }

    @Test
    void fullAccessMayAlsoCreateTheRoleOfReplication() {
        Policy policy = policy("AmazonEC2ContainerRegistryFullAccess");

        assertThat(policy.statements()).hasSize(2);
        assertThat(actions(policy.statements().get(0))).containsExactly("ecr:*", "cloudtrail:LookupEvents");
        assertThat(actions(policy.statements().get(1))).containsExactly("iam:CreateServiceLinkedRole");
        assertCondition(policy.statements().get(1), "iam:AWSServiceName", "replication.ecr.amazonaws.com");
    }

    @Test
    void aTaskExecutionRolePullsAndLogs() {
        assertAllows(
                "AmazonECSTaskExecutionRolePolicy",
                ecr("GetAuthorizationToken BatchCheckLayerAvailability GetDownloadUrlForLayer BatchGetImage"),
                "logs:CreateLogStream",
                "logs:PutLogEvents");
    }

    @Test
    void anInstanceOfEcsRegistersPullsLogsAndTagsWhatItCreates() {
        Policy policy = policy("AmazonEC2ContainerServiceforEC2Role");

        assertThat(policy.statements()).hasSize(3);
        assertThat(actions(policy.statements().get(0)))
                .containsExactlyInAnyOrderElementsOf(Document.join(List.of(
                        List.of("ec2:DescribeTags"),
                        named(
                                "ecs",
                                "CreateCluster DeregisterContainerInstance DiscoverPollEndpoint Poll "
                                        + "RegisterContainerInstance StartTelemetrySession UpdateContainerInstancesState"
                                        + " Submit*"),
                        ecr("GetAuthorizationToken BatchCheckLayerAvailability GetDownloadUrlForLayer BatchGetImage"),
                        named("logs", "CreateLogStream PutLogEvents"))));
        assertThat(actions(policy.statements().get(1))).containsExactly("ecs:TagResource");
        assertCondition(policy.statements().get(1), "ecs:CreateAction", "CreateCluster", "RegisterContainerInstance");
        assertThat(actions(policy.statements().get(2))).containsExactly("ecs:ListTagsForResource");
        assertThat(resources(policy.statements().get(2)))
                .containsExactly("arn:aws:ecs:*:*:task/*/*", "arn:aws:ecs:*:*:container-instance/*/*");
    }

    @Test
    void theCacheWorksInItsOwnAccountOnly() {
        Policy policy = policy("AWSECRPullThroughCache_ServiceRolePolicy");

        assertThat(policy.statements()).hasSize(2);
        assertThat(actions(policy.statements().get(0)))
                .containsExactlyInAnyOrderElementsOf(
                        ecr("GetAuthorizationToken BatchCheckLayerAvailability BatchGetImage BatchImportUpstreamImage "
                                + "GetDownloadUrlForLayer GetImageCopyStatus " + UPLOAD));
        assertThat(actions(policy.statements().get(1))).containsExactly("secretsmanager:GetSecretValue");
        assertThat(resources(policy.statements().get(1)))
                .containsExactly("arn:aws:secretsmanager:*:*:secret:ecr-pullthroughcache/*");
        assertThat(policy.statements())
                .allSatisfy(statement -> assertCondition(statement, "aws:ResourceAccount", "${aws:PrincipalAccount}"));
    }

    private void assertAllows(String name, List<String> actions, String... more) {
        Policy policy = policy(name);
        assertThat(policy.statements()).hasSize(1);
        Statement statement = policy.statements().get(0);
        assertThat(actions(statement))
                .containsExactlyInAnyOrderElementsOf(Document.join(List.of(actions, List.of(more))));
        assertThat(resources(statement)).containsExactly("*");
        assertThat(statement.conditions()).isEmpty();
    }

    private static void assertCondition(Statement statement, String key, String... values) {
        assertThat(statement.conditions()).hasSize(1);
        Condition condition = statement.conditions().get(0);
        assertThat(condition.operator().value()).isEqualTo("StringEquals");
        assertThat(condition.key().value()).isEqualTo(key);
        assertThat(condition.values()).extracting(Text::value).containsExactly(values);
    }

    private Policy policy(String name) {
        return policies.findByName(name).orElseThrow().policy();
    }

    private static List<String> actions(Statement statement) {
        return values(statement.actions().orElseThrow());
    }

    private static List<String> resources(Statement statement) {
        return values(statement.resources().orElseThrow());
    }

    private static List<String> values(Patterns patterns) {
        return patterns.values().stream().map(Text::value).toList();
    }

    private static List<String> ecr(String names) {
        return named("ecr", names);
    }

    private static List<String> named(String service, String names) {
        return Stream.of(names.split(" ")).map(name -> service + ":" + name).toList();
    }
}
