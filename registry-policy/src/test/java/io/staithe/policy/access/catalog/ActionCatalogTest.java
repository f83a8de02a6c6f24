package io.staithe.policy.access.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionCatalogTest {
    private final ActionCatalog catalog = ActionCatalog.standard();

    @ParameterizedTest
    @CsvSource({"ecr, 58, 3", "ecr-public, 23, 0", "sts, 11, 5"})
    void everyOperationIsThereAndTheActionsThatAreNone(String service, int operations, int permissions) {
        List<KnownAction> actions = catalog.service(service);

        assertThat(actions).filteredOn(action -> !action.permissionOnly()).hasSize(operations);
        assertThat(actions).filteredOn(KnownAction::permissionOnly).hasSize(permissions);
        assertThat(actions).extracting(KnownAction::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "ecr:BatchGetImage, READ, repository",
        "ecr:DescribeRepositories, READ, repository",
        "ecr:ListImageReferrers, READ, repository",
        "ecr:ListImages, LIST, repository",
        "ecr:PutImage, WRITE, repository",
        "ecr:ReplicateImage, WRITE, repository",
        "ecr:GetImageCopyStatus, READ, repository",
        "ecr:SetRepositoryPolicy, PERMISSIONS_MANAGEMENT, repository",
        "ecr:UntagResource, TAGGING, repository",
        "ecr:GetAuthorizationToken, READ, ''",
        "ecr:PutRegistryPolicy, PERMISSIONS_MANAGEMENT, ''",
        "ecr:ListPullTimeUpdateExclusions, LIST, ''",
        "ecr-public:DescribeRegistries, LIST, registry",
        "ecr-public:GetAuthorizationToken, READ, ''",
        "ecr-public:DeleteRepositoryPolicy, WRITE, repository",
        "sts:AssumeRole, WRITE, role",
        "sts:AssumeRoot, WRITE, root-user",
        "sts:GetServiceBearerToken, READ, ''",
        "sts:TagSession, TAGGING, role"
    })
    void anActionHasALevelAndWhatItActsOn(String name, AccessLevel level, String resource) {
        KnownAction action = catalog.find(name).orElseThrow();

        assertThat(action.fullName()).isEqualTo(name);
        assertThat(action.level()).isEqualTo(level);
        assertThat(action.hasResources()).isEqualTo(!resource.isEmpty());
        assertThat(action.resources())
                .extracting(ResourceType::name)
                .isEqualTo(resource.isEmpty() ? List.of() : List.of(resource));
    }

    @Test
    void mostActionsOfEcrActOnRepositoriesAndTheOthersOnTheRegistry() {
        assertThat(catalog.service("ecr")).filteredOn(KnownAction::hasResources).hasSize(36);
        assertThat(catalog.service("ecr"))
                .filteredOn(action -> !action.hasResources())
                .hasSize(25);
    }

    @Test
    void letterCaseDoesNotMatter() {
        assertThat(catalog.find("ECR:batchgetimage")).map(KnownAction::fullName).hasValue("ecr:BatchGetImage");
        assertThat(catalog.service("ECR")).isEqualTo(catalog.service("ecr"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ecr", "ecr:", "BatchGetImage", "s3:GetObject", "ecr:Batch*", "ecr:BatchGetImage "})
    void whatIsNotInTheCatalogueIsNotFound(String action) {
        assertThat(catalog.find(action)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "*, 100",
        "ecr:*, 61",
        "ECR:*, 61",
        "ecr:Batch*, 5",
        "ecr:?atchgetimage, 1",
        "ecr:BatchGetImage, 1",
        "sts:AssumeRo*, 4",
        "ecr:Nothing*, 0",
        "s3:*, 0",
        "ecr, 0",
        "'', 0"
    })
    void aPatternMeansTheActionsItCovers(String pattern, int count) {
        assertThat(catalog.matching(pattern)).hasSize(count);
    }

    @ParameterizedTest
    @CsvSource({
        "ecr:BatchGetImages, ecr:BatchGetImage",
        "ecr:BatchGteImage, ecr:BatchGetImage",
        "ecr:GetDownloadURLForLayers, ecr:GetDownloadUrlForLayer",
        "erc:PutImage, ecr:PutImage",
        "ECR:putimages, ecr:PutImage",
        "sts:AssumeRoleWithWebIdentities, sts:AssumeRoleWithWebIdentity"
    })
    void theNearestActionIsGuessed(String written, String meant) {
        assertThat(catalog.nearest(written)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ecr:Frobnicate", "s3:GetObject", "nonsense", ""})
    void nothingIsGuessedWhereNothingIsNear(String written) {
        assertThat(catalog.nearest(written)).isEmpty();
    }

    @Test
    void everyKeyThatAnActionListsIsInTheCatalogueOfKeys() {
        List<String> names =
                ConditionKeys.standard().keys().stream().map(ConditionKey::name).toList();

        assertThat(catalog.actions()).allSatisfy(action -> assertThat(names).containsAll(action.keys()));
    }
}
