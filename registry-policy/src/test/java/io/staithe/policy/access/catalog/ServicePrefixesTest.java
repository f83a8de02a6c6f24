package io.staithe.policy.access.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServicePrefixesTest {
    private final ServicePrefixes prefixes = ServicePrefixes.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ecr",
                "ecr-public",
                "sts",
                "s3",
                "ec2",
                "iam",
                "kms",
                "logs",
                "ecs",
                "EKS",
                "cloudwatch",
                "tag",
                "secretsmanager",
                "ssmmessages",
                "elasticloadbalancing",
                "execute-api",
                "xray",
                "access-analyzer"
            })
    void everydayServicesAreKnown(String prefix) {
        assertThat(prefixes.contains(prefix)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"erc, ecr", "secretmanager, secretsmanager", "cloudwach, cloudwatch", "dynamo-db, dynamodb"})
    void theNearestPrefixIsGuessed(String written, String meant) {
        assertThat(prefixes.contains(written)).isFalse();
        assertThat(prefixes.nearest(written)).hasValue(meant);
    }

    @Test
    void nothingIsGuessedWhereNothingIsNear() {
        assertThat(prefixes.contains("frobnicator")).isFalse();
        assertThat(prefixes.nearest("frobnicator")).isEmpty();
    }
}
