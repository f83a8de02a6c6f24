package io.staithe.policy.access.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.name.Arn;
import org.junit.jupiter.api.Test;

class ResourceTest {
    @Test
    void belongsToTheAccountOfItsArn() {
        assertThat(Situation.APP.account()).contains(Situation.ACCOUNT);
        assertThat(Resource.of(Arn.parse("arn:aws:s3:::bucket")).account()).isEmpty();
        assertThat(Resource.of("arn:aws:s3:::bucket", Situation.OTHER).account())
                .contains(Situation.OTHER);
    }

    @Test
    void ofNoAccountIsNobodysOwn() {
        Resource bucket = Resource.of(Arn.parse("arn:aws:s3:::bucket"));
        DecisionAssert.assertThat(Situation.of(Situation.alice())
                        .identity(Says.allow("s3:*").on("*"))
                        .asks("s3:GetObject", bucket))
                .isNotAllowedByAny(Layer.RESOURCE);
    }

    @Test
    void areEqualWhereAllThatCountsIs() {
        Arn arn = Arn.parse(Situation.ROLE);
        assertThat(Resource.of(arn))
                .isEqualTo(Resource.of(arn.toString(), Situation.ACCOUNT))
                .hasSameHashCodeAs(Resource.of(arn.toString(), Situation.ACCOUNT))
                .isNotEqualTo(Resource.of(arn).requiringOwnPolicy())
                .isNotEqualTo(Resource.of(arn.toString(), Situation.OTHER))
                .isNotEqualTo(Situation.APP);
        assertThat(Resource.of(arn).hashCode()).isNotEqualTo(Situation.APP.hashCode());
        assertThat(Resource.of(arn).requiringOwnPolicy().isOwnPolicyRequired()).isTrue();
        assertThat(Resource.none(Situation.ACCOUNT)).hasToString("*");
    }
}
