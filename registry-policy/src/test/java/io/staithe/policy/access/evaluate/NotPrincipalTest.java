package io.staithe.policy.access.evaluate;

import static io.staithe.policy.access.evaluate.DecisionAssert.assertThat;
import static io.staithe.policy.access.evaluate.Says.allow;
import static io.staithe.policy.access.evaluate.Says.deny;
import static io.staithe.policy.access.evaluate.Situation.ACCOUNT;
import static io.staithe.policy.access.evaluate.Situation.ALICE;
import static io.staithe.policy.access.evaluate.Situation.PULL;
import static io.staithe.policy.access.evaluate.Situation.ROLE;
import static io.staithe.policy.access.evaluate.Situation.SESSION;

import org.junit.jupiter.api.Test;

/** Source: IAM JSON policy elements, "NotPrincipal". */
class NotPrincipalTest {
    private static final Says EVERYTHING = allow("*").on("*");

    private static Situation of(Caller caller) {
        return Situation.of(caller).identity(EVERYTHING);
    }

    @Test
    void aDenyMeetsEveryoneWhoIsNotListed() {
        Says allButAlice = deny(PULL).toAllBut(ALICE);
        assertThat(of(Situation.alice()).resource(allButAlice).pulls()).isAllowed();
        assertThat(of(Situation.session()).resource(allButAlice).pulls()).isDeniedBy(Layer.RESOURCE);
        assertThat(of(Situation.root()).resource(allButAlice).pulls()).isDeniedBy(Layer.RESOURCE);
    }

    @Test
    void aSessionIsListedByItsOwnNameItsRoleOrItsAccount() {
        for (String listed : new String[] {SESSION, ROLE, ACCOUNT, "arn:aws:iam::" + ACCOUNT + ":root"}) {
            assertThat(of(Situation.session())
                            .resource(deny(PULL).toAllBut(listed))
                            .pulls())
                    .isAllowed();
        }
    }

    @Test
    void whoHasABoundaryIsMetWhateverTheListSays() {
        Says allBut = deny(PULL).toAllBut(ALICE, SESSION, ROLE, ACCOUNT);
        assertThat(of(Situation.alice()).boundary(EVERYTHING).resource(allBut).pulls())
                .isDeniedBy(Layer.RESOURCE);
        assertThat(of(Situation.session()).boundary(EVERYTHING).resource(allBut).pulls())
                .isDeniedBy(Layer.RESOURCE);
    }

    @Test
    void anAllowGrantsToEveryoneElseEvenToStrangersWhoDidNotSign() {
        Says allButAlice = allow(PULL).toAllBut(ALICE);
        assertThat(Situation.of(Caller.anonymous()).resource(allButAlice).pulls())
                .isAllowedBy(Layer.RESOURCE);
        assertThat(Situation.of(Situation.alice()).resource(allButAlice).pulls())
                .isNotAllowedByAny(Layer.IDENTITY);
    }
}
