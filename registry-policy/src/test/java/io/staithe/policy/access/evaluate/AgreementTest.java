package io.staithe.policy.access.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.parse.InvalidPolicyException;
import io.staithe.policy.access.parse.PolicyParser;
import io.staithe.policy.access.random.Dice;
import io.staithe.policy.access.random.RandomLayers;
import io.staithe.policy.access.random.RandomQuestions;
import io.staithe.policy.access.reference.Answer;
import io.staithe.policy.access.reference.Layers;
import io.staithe.policy.access.reference.Question;
import io.staithe.policy.access.reference.SlowEvaluator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The fast evaluator and the slow one give the same answers to random questions about random policies. The system property
 * {@code staithe.policy.decisions} says to how many.
 */
class AgreementTest {
    private static final int QUESTIONS_A_SET = 40;
    private static final long DECISIONS = Long.getLong("staithe.policy.decisions", 100_000);
    private static final long ENOUGH_TO_COUNT = 100_000;
    private static final long FIRST_SEED = Long.getLong("staithe.policy.seed", 1);

    private final Map<String, LongAdder> tally = new TreeMap<>();

    @Test
    void fastAndSlowAgree() {
        LongStream.range(FIRST_SEED, FIRST_SEED + DECISIONS / QUESTIONS_A_SET)
                .parallel()
                .forEach(this::compare);

        if (DECISIONS >= ENOUGH_TO_COUNT) {
            checkThatEverythingHappens();
        }
    }

    private void checkThatEverythingHappens() {
        long all = tally.values().stream().mapToLong(LongAdder::sum).sum();
        assertThat(tally)
                .as("every outcome by every layer that can bring it about")
                .hasSize(16);
        assertThat(tally)
                .allSatisfy((answer, count) -> assertThat(count.sum() * 100.0 / all)
                        .as("how often %s, of %s", answer, tally)
                        .isGreaterThan(0.8));
    }

    private void compare(long seed) {
        Dice dice = new Dice(seed);
        Layers layers = new RandomLayers(dice).any();
        AccessPolicies fast = (dice.chance(50) ? layers.map(AgreementTest::reread) : layers).compile();
        RandomQuestions questions = new RandomQuestions(dice);
        List<String> answers = new ArrayList<>();
        for (int i = 0; i < QUESTIONS_A_SET; i++) {
            Question question = questions.any();
            Answer expected = SlowEvaluator.decide(layers, question);
            Decision decision = fast.decide(question.request());
            if (!Answer.of(decision).equals(expected)) {
                throw new AssertionError("seed " + seed + ", question " + i + ": slow says " + expected + ", fast says "
                        + Answer.of(decision) + "\n" + question + "\n" + layers + "\n" + decision.explain());
            }
            if (i % 4 == 0) {
                new Testimony(layers, question, decision, expected).checkStatement();
            }
            if (i == 0) {
                new Testimony(layers, question, decision, expected).checkExplanation();
            }
            answers.add(expected.toString());
        }
        count(answers);
    }

    private synchronized void count(List<String> answers) {
        answers.forEach(
                answer -> tally.computeIfAbsent(answer, any -> new LongAdder()).increment());
    }

    private static List<Policy> reread(List<Policy> policies) {
        return policies.stream().map(AgreementTest::reread).toList();
    }

    private static Policy reread(Policy policy) {
        try {
            return PolicyParser.lenient(policy.kind()).parse(policy.text());
        } catch (InvalidPolicyException e) {
            throw new AssertionError(policy.text(), e);
        }
    }
}
