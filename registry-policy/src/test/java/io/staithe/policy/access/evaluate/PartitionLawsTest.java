package io.staithe.policy.access.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.document.Condition;
import io.staithe.policy.access.document.Effect;
import io.staithe.policy.access.document.Patterns;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.random.Dice;
import io.staithe.policy.access.random.RandomPolicies;
import io.staithe.policy.access.random.RandomQuestions;
import io.staithe.policy.access.random.Rewrite;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** An element and its negation share all requests out between them: each is met by one of the two, none by both. */
class PartitionLawsTest {
    private static final int STATEMENTS = 3_000;
    private static final int QUESTIONS_A_STATEMENT = 10;

    @Test
    void actionAndNotAction() {
        partitions(
                statement -> Rewrite.with(
                        bare(statement), statement.actions().map(PartitionLawsTest::negated), everything(), List.of()),
                statement -> Rewrite.with(bare(statement), statement.actions(), everything(), List.of()),
                (statement, request) -> true);
    }

    @Test
    void resourceAndNotResource() {
        partitions(
                statement -> Rewrite.with(
                        bare(statement),
                        everything(),
                        statement.resources().map(PartitionLawsTest::negated),
                        List.of()),
                statement -> Rewrite.with(bare(statement), everything(), statement.resources(), List.of()),
                (statement, request) -> true);
    }

    /** Where the key has no more than one value and every operand can be read. */
    @Test
    void anOperatorAndItsNegation() {
        partitions(
                statement -> Rewrite.with(
                        bare(statement), everything(), everything(), List.of(plain(statement, "StringLike"))),
                statement -> Rewrite.with(
                        bare(statement), everything(), everything(), List.of(plain(statement, "StringNotLike"))),
                (statement, request) -> !statement.conditions().isEmpty()
                        && !request.find(key(statement)).map(ContextValue::set).orElse(false));
    }

    private static Condition plain(Statement statement, String operator) {
        if (statement.conditions().isEmpty()) {
            Text text = new Text(operator, statement.at());
            return new Condition(text, new Text("aws:none", statement.at()), List.of(text), true);
        }
        Condition first = statement.conditions().get(0);
        return new Condition(new Text(operator, statement.at()), first.key(), first.values(), false);
    }

    private static String key(Statement statement) {
        return statement.conditions().get(0).key().value().toLowerCase(Locale.ROOT);
    }

    private static void partitions(
            UnaryOperator<Statement> one, UnaryOperator<Statement> other, BiPredicate<Statement, AccessRequest> holds) {
        int tried = 0;
        for (long seed = 0; seed < STATEMENTS; seed++) {
            Dice dice = new Dice(seed);
            Policy policy = new RandomPolicies(dice).any(PolicyKind.IDENTITY);
            Statement statement = policy.statements().get(0);
            PolicySet first = PolicySet.of(Rewrite.with(policy, List.of(one.apply(statement))));
            PolicySet second = PolicySet.of(Rewrite.with(policy, List.of(other.apply(statement))));
            RandomQuestions questions = new RandomQuestions(dice);
            for (int i = 0; i < QUESTIONS_A_STATEMENT; i++) {
                AccessRequest request = questions.any().request();
                boolean askable = hasIdentityPolicies(request) && holds.test(statement, request);
                if (askable) {
                    tried++;
                    assertThat(applies(first, request))
                            .as("seed %s, %s, %s", seed, request, policy)
                            .isNotEqualTo(applies(second, request));
                }
            }
        }
        assertThat(tried).isGreaterThan(1_000);
    }

    /** A deny shows whether it applies whatever else would be needed. */
    private static boolean applies(PolicySet identity, AccessRequest request) {
        return AccessPolicies.builder().identity(identity).build().decide(request) instanceof ExplicitlyDenied;
    }

    private static boolean hasIdentityPolicies(AccessRequest request) {
        return request.caller().kind().hasAccount()
                && request.caller().kind() != CallerKind.ROOT
                && !request.action().endsWith("GetCallerIdentity");
    }

    private static Statement bare(Statement statement) {
        return new Statement(
                statement.index(),
                statement.sid(),
                Effect.DENY,
                Optional.empty(),
                statement.actions(),
                statement.resources(),
                List.of(),
                statement.at());
    }

    private static Optional<Patterns> everything() {
        Text star = new Text("*", io.staithe.policy.text.Position.START);
        return Optional.of(new Patterns(false, List.of(star), true, star.at()));
    }

    private static Patterns negated(Patterns patterns) {
        return new Patterns(!patterns.negated(), patterns.values(), patterns.scalar(), patterns.at());
    }
}
