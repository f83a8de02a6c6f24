package io.staithe.policy.access.evaluate;

import static io.staithe.policy.access.evaluate.DecisionAssert.assertThat;
import static io.staithe.policy.access.evaluate.Says.allow;
import static io.staithe.policy.access.evaluate.Says.deny;
import static io.staithe.policy.access.evaluate.Situation.ACCOUNT;
import static io.staithe.policy.access.evaluate.Situation.PULL;

import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.name.Arn;
import io.staithe.policy.access.parse.InvalidPolicyException;
import io.staithe.policy.access.parse.PolicyParser;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Source: IAM, "IAM policy elements: Variables and tags", its examples with folders told with repositories. */
class PolicyVariableTest {
    private static final String FOLDER = "arn:aws:ecr:eu-west-1:" + ACCOUNT + ":repository/";

    private static Decision pull(Situation situation, String repository) {
        return situation.asks(PULL, Resource.of(Arn.parse(FOLDER + repository)));
    }

    private static Situation homeFolders(Caller caller) {
        return Situation.of(caller).identity(allow(PULL).on(FOLDER + "${aws:username}/*"));
    }

    @Test
    void everyUserHasAFolderOfTheSameName() {
        assertThat(pull(homeFolders(Situation.alice()), "alice/app")).isAllowed();
        assertThat(pull(homeFolders(Situation.alice()), "bob/app")).isNotAllowedByAny(Layer.IDENTITY);
    }

    @Test
    void aUserNamedStarHasNoOtherFolderThanItsOwn() {
        Caller star = Caller.user(Arn.parse("arn:aws:iam::" + ACCOUNT + ":user/*"), Optional.empty());
        assertThat(pull(homeFolders(star), "alice/app")).isNotAllowedByAny(Layer.IDENTITY);
        assertThat(pull(homeFolders(star), "*/app")).isAllowed();
    }

    @Test
    void aTagThatHoldsWildcardsIsNoPattern() {
        Situation tagged = Situation.of(Situation.alice())
                .identity(allow(PULL).on("*").when("StringLike", "ecr:ResourceTag/owner", "${aws:PrincipalTag/team}"))
                .with("ecr:ResourceTag/owner", "platform");
        assertThat(tagged.with("aws:PrincipalTag/team", "*").pulls()).isNotAllowedByAny(Layer.IDENTITY);
        assertThat(tagged.with("aws:PrincipalTag/team", "p?atform").pulls()).isNotAllowedByAny(Layer.IDENTITY);
        assertThat(tagged.with("aws:PrincipalTag/team", "platform").pulls()).isAllowed();
    }

    @Test
    void aVariableWithoutValueMatchesNoResource() {
        assertThat(pull(homeFolders(Situation.session()), "/app")).isNotAllowedByAny(Layer.IDENTITY);
        assertThat(pull(
                        Situation.of(Situation.session()).identity(allow(PULL).onAllBut(FOLDER + "${aws:username}/*")),
                        "alice/app"))
                .isAllowed();
    }

    @Test
    void aDefaultStandsInForAnAbsentKey() {
        Situation team = Situation.of(Situation.alice())
                .identity(allow(PULL).on(FOLDER + "${aws:PrincipalTag/team, 'company-wide'}/*"));
        assertThat(pull(team, "company-wide/app")).isAllowed();
        Situation yellow = team.with("aws:PrincipalTag/team", "yellow");
        assertThat(pull(yellow, "company-wide/app")).isNotAllowedByAny(Layer.IDENTITY);
        assertThat(pull(yellow, "yellow/app")).isAllowed();
    }

    @Test
    void aComparisonWithAVariableWithoutValueIsFalseAndNegatedTrue() {
        Says unless = deny(PULL).on("*").when("StringNotEquals", "ecr:ResourceTag/team", "${aws:PrincipalTag/team}");
        Situation protectedByDeny = Situation.of(Situation.alice())
                .identity(allow(PULL).on("*"), unless)
                .with("ecr:ResourceTag/team", "web");
        assertThat(protectedByDeny.pulls()).isDeniedBy(Layer.IDENTITY);
        assertThat(protectedByDeny.with("aws:PrincipalTag/team", "web").pulls()).isAllowed();
        assertThat(Situation.of(Situation.alice())
                        .identity(allow(PULL)
                                .on("*")
                                .when("StringEquals", "ecr:ResourceTag/team", "${aws:PrincipalTag/team}"))
                        .with("ecr:ResourceTag/team", "web")
                        .pulls())
                .isNotAllowedByAny(Layer.IDENTITY);
    }

    @Test
    void starsQuestionMarksAndDollarsCanBeWrittenPlainly() {
        Situation plain = Situation.of(Situation.alice()).identity(allow(PULL).on(FOLDER + "a${*}b${?}c${$}d"));
        assertThat(pull(plain, "a*b?c$d")).isAllowed();
        assertThat(pull(plain, "axbyc$d")).isNotAllowedByAny(Layer.IDENTITY);
    }

    @Test
    void namesOfVariablesHaveNoCase() {
        Situation odd = Situation.of(Situation.alice()).identity(allow(PULL).on(FOLDER + "${AWS:UserName}/*"));
        assertThat(pull(odd, "alice/app")).isAllowed();
    }

    @Test
    void whatAVariableHoldsIsNotReadAgain() {
        Situation nested = Situation.of(Situation.alice())
                .identity(allow(PULL).on(FOLDER + "${aws:PrincipalTag/team}/*"))
                .with("aws:PrincipalTag/team", "${aws:username}");
        assertThat(pull(nested, "alice/app")).isNotAllowedByAny(Layer.IDENTITY);
        assertThat(pull(nested, "${aws:username}/app")).isAllowed();
    }

    @Test
    void theManagedPullThroughCachePolicyComparesTwoAccounts() {
        Situation cache = Situation.of(Situation.session())
                .identity(allow(PULL).on("*").when("StringEquals", "aws:ResourceAccount", "${aws:PrincipalAccount}"));
        assertThat(cache.pulls()).isAllowed();
    }

    @Test
    void beforeTheVersionOf2012VariablesArePlainText() throws InvalidPolicyException {
        String text = Says.policy(allow(PULL).on(FOLDER + "${aws:username}/*")).replace("2012-10-17", "2008-10-17");
        Policy old = PolicyParser.lenient(PolicyKind.IDENTITY).parse(text);
        AccessPolicies policies =
                AccessPolicies.builder().identity(PolicySet.of(old)).build();
        for (String name : new String[] {"alice/app", "${aws:username}/app"}) {
            Resource resource = Resource.of(Arn.parse(FOLDER + name));
            AccessRequest request = new AccessRequest(Situation.alice(), PULL, resource, key -> Optional.empty());
            org.assertj.core.api.Assertions.assertThat(policies.decide(request).isAllowed())
                    .isEqualTo(name.startsWith("$"));
        }
    }
}
