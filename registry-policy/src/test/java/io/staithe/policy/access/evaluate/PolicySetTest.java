package io.staithe.policy.access.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.PolicyKind;
import org.junit.jupiter.api.Test;

class PolicySetTest {
    @Test
    void keepsWhatItSortedForTheFirstFiveHundredAndTwelveActionsAndForNoMore() {
        PolicySet set = PolicySet.of(
                Situation.policy(PolicyKind.IDENTITY, Says.allow("a:*").on("*")));
        for (int i = 1; i <= 512; i++) {
            assertThat(set.statementsFor("a:Do" + i)).isSameAs(set.statementsFor("a:Do" + i));
        }

        assertThat(set.statementsFor("a:Do513")).isNotSameAs(set.statementsFor("a:Do513"));
        assertThat(set.statementsFor("a:Do512")).isSameAs(set.statementsFor("a:Do512"));
    }

    @Test
    void whatDeniesIsNotFoundAmongWhatAllows() {
        PolicySet set = PolicySet.of(
                Situation.policy(PolicyKind.IDENTITY, Says.deny(Situation.PULL).on("*")));
        Search search = new Search(
                new AccessRequest(Situation.alice(), Situation.PULL, Situation.APP, RequestContext.empty()),
                false,
                true);

        set.searchAllows(Situation.PULL, search);
        assertThat(search.found()).isNull();
        set.searchDenies(Situation.PULL, search);
        assertThat(search.found()).isNotNull();
    }

    @Test
    void aStatementThatExceptsTheCallerMeansItDirectlyWhereItHasABoundary() {
        CompiledStatement statement = PolicySet.of(Situation.policy(
                        PolicyKind.RESOURCE, Says.deny(Situation.PULL).on("*").toAllBut(Situation.ALICE)))
                .statements()
                .get(0);

        assertThat(statement.matchPrincipal(Situation.alice(), true)).isEqualTo(PrincipalMatch.DIRECT);
        assertThat(statement.matchPrincipal(Situation.alice(), false)).isEqualTo(PrincipalMatch.NONE);
    }
}
