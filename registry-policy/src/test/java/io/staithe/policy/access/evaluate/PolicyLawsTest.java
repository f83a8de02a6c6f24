package io.staithe.policy.access.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.Effect;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.random.Dice;
import io.staithe.policy.access.random.RandomLayers;
import io.staithe.policy.access.random.RandomQuestions;
import io.staithe.policy.access.random.Rewrite;
import io.staithe.policy.access.reference.Answer;
import io.staithe.policy.access.reference.Layers;
import io.staithe.policy.access.reference.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** What is true of all policies and requests, tried on random ones. */
class PolicyLawsTest {
    private static final int SETS = 250;
    private static final int QUESTIONS_A_SET = 25;

    @Test
    void orderNeverMatters() {
        changesNothing((dice, layers) -> layers.map(policies -> Rewrite.shuffled(dice, policies)));
    }

    @Test
    void letterCaseOfActionsKeysAndOperatorsNeverMatters() {
        changesNothing((dice, layers) -> layers.map(policies -> Rewrite.recased(dice, policies)));
    }

    @Test
    void splittingAStatementByActionChangesNothing() {
        changesNothing((dice, layers) -> layers.map(Rewrite::splitByAction));
    }

    @Test
    void splittingAPolicyByStatementChangesNothing() {
        changesNothing((dice, layers) -> layers.map(Rewrite::splitByStatement));
    }

    @Test
    void duplicatingAPolicyChangesNothing() {
        changesNothing((dice, layers) -> layers.map(policies -> Rewrite.doubled(dice, policies)));
    }

    @Test
    void oneMoreLevelOfFullAccessChangesNothing() {
        Says everything = Says.allow("*").on("*");
        changesNothing((dice, layers) -> {
            List<List<Policy>> levels = new ArrayList<>(layers.of(Layer.SERVICE_CONTROL));
            levels.add(
                    dice.below(levels.size() + 1), List.of(Situation.policy(PolicyKind.SERVICE_CONTROL, everything)));
            return layers.with(Layer.SERVICE_CONTROL, levels);
        });
    }

    @Test
    void addingADenyNeverAllows() {
        check((dice, layers) -> added(dice, layers, Effect.DENY), (caller, before, after) -> {
            if (before.outcome() != Outcome.ALLOWED) {
                assertThat(after.outcome()).isNotEqualTo(Outcome.ALLOWED);
            }
            if (before.outcome() == Outcome.EXPLICIT_DENY) {
                assertThat(after.outcome()).isEqualTo(Outcome.EXPLICIT_DENY);
            }
        });
    }

    @Test
    void addingAnAllowNeverDenies() {
        check((dice, layers) -> added(dice, layers, Effect.ALLOW), (caller, before, after) -> {
            if (before.outcome() == Outcome.ALLOWED) {
                assertThat(after.outcome()).isEqualTo(Outcome.ALLOWED);
            }
            if (before.outcome() == Outcome.EXPLICIT_DENY) {
                assertThat(after).isEqualTo(before);
            }
        });
    }

    @Test
    void removingABoundaryNeverReducesAccess() {
        neverReduces((dice, layers) -> layers.with(Layer.BOUNDARY, List.of()), caller -> false);
    }

    /** But for federated users, who have nothing to go on but what their session passes on to them. */
    @Test
    void removingASessionPolicyNeverReducesAccess() {
        neverReduces(
                (dice, layers) -> layers.with(Layer.SESSION, List.of()),
                caller -> caller.kind() == CallerKind.FEDERATED_USER);
    }

    @Test
    void removingAGuardrailNeverReducesAccess() {
        neverReduces((dice, layers) -> layers.with(Layer.SERVICE_CONTROL, List.of()), caller -> false);
        neverReduces((dice, layers) -> layers.with(Layer.RESOURCE_CONTROL, List.of()), caller -> false);
        neverReduces((dice, layers) -> layers.with(Layer.VPC_ENDPOINT, List.of()), caller -> false);
    }

    /** A statement more in a policy that is there: a new layer would also take away, and a trust policy needs a grant. */
    private static Layers added(Dice dice, Layers layers, Effect effect) {
        List<Layer> present =
                List.of(Layer.values()).stream().filter(layers::has).toList();
        if (present.isEmpty()) {
            return layers;
        }
        Layer layer = dice.pick(present);
        List<List<Policy>> levels = new ArrayList<>(layers.of(layer));
        int chosen = dice.below(levels.size());
        List<Policy> level = new ArrayList<>(levels.get(chosen));
        if (level.isEmpty()) {
            return layers;
        }
        Policy policy = level.remove(dice.below(level.size()));
        List<Statement> statements = new ArrayList<>(policy.statements());
        RandomLayers random = new RandomLayers(dice);
        random.policy(layer).statements().stream()
                .filter(statement -> statement.effect() == effect)
                .forEach(statements::add);
        level.add(Rewrite.with(policy, statements));
        levels.set(chosen, level);
        return layers.with(layer, levels);
    }

    private static void changesNothing(BiFunction<Dice, Layers, Layers> change) {
        check(change, (caller, before, after) -> assertThat(after).isEqualTo(before));
    }

    private static void neverReduces(
            BiFunction<Dice, Layers, Layers> change, java.util.function.Predicate<Caller> exempt) {
        check(change, (caller, before, after) -> {
            if (before.outcome() == Outcome.ALLOWED && !exempt.test(caller)) {
                assertThat(after.outcome()).isEqualTo(Outcome.ALLOWED);
            }
        });
    }

    private interface Law {
        void holds(Caller caller, Answer before, Answer after);
    }

    private static void check(BiFunction<Dice, Layers, Layers> change, Law law) {
        for (long seed = 0; seed < SETS; seed++) {
            Dice dice = new Dice(seed);
            Layers before = new RandomLayers(dice).any();
            Layers after = change.apply(dice, before);
            AccessPolicies one = before.compile();
            AccessPolicies other = after.compile();
            RandomQuestions questions = new RandomQuestions(dice);
            for (int i = 0; i < QUESTIONS_A_SET; i++) {
                AccessRequest request = questions.any().request();
                try {
                    law.holds(request.caller(), Answer.of(one.decide(request)), Answer.of(other.decide(request)));
                } catch (AssertionError e) {
                    throw new AssertionError("seed " + seed + ": " + request + "\n" + before + "became\n" + after, e);
                }
            }
        }
    }
}
