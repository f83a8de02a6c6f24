package io.staithe.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.name.RegistryId;
import io.staithe.registry.store.MetadataStore;
import io.staithe.registry.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The store gives the answers of a {@link ModelStore} to whatever is done to both. */
abstract class RandomContract extends StoreTest {
    private static final int TRANSACTIONS = 500;
    private static final int MAX_STEPS = 20;
    private static final String COMMITTED = "committed";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void answersAsTheModelDoes(long seed) {
        Random random = new Random(seed);
        int committed = 0;
        RandomOperations operations = new RandomOperations(random);
        try (ModelStore model = new ModelStore()) {
            for (int transaction = 0; transaction < TRANSACTIONS; transaction++) {
                RegistryId registry = random.nextInt(5) == 0 ? ELSEWHERE : HERE;
                boolean isWrite = random.nextInt(3) > 0;
                boolean fails = random.nextInt(10) == 0;
                List<Function<Transaction, Object>> steps = new ArrayList<>();
                int length = 1 + random.nextInt(2 * MAX_STEPS);
                for (int step = 0; step < length; step++) {
                    steps.add(isWrite && random.nextBoolean() ? operations.change() : operations.query());
                }
                List<Object> expected = run(model, registry, isWrite, fails, steps);
                assertThat(run(store(), registry, isWrite, fails, steps))
                        .as("seed %d, transaction %d", seed, transaction)
                        .isEqualTo(expected);
                committed += expected.contains(COMMITTED) ? 1 : 0;
            }
            assertThat(committed).isGreaterThan(TRANSACTIONS / 2);
        }
    }

    /** The answers up to the first change that is refused, with which the transaction ends. */
    private static List<Object> run(
            MetadataStore store,
            RegistryId registry,
            boolean isWrite,
            boolean fails,
            List<Function<Transaction, Object>> steps) {
        List<Object> answers = new ArrayList<>();
        Function<Transaction, String> work = tx -> {
            for (Function<Transaction, Object> step : steps) {
                answers.add(step.apply(tx));
            }
            if (fails) {
                throw new UnsupportedOperationException("on purpose");
            }
            return COMMITTED;
        };
        try {
            answers.add(isWrite ? store.write(registry, work) : store.read(registry, work));
        } catch (IllegalStateException e) {
            answers.add("refused");
        } catch (UnsupportedOperationException e) {
            answers.add("failed");
        }
        return answers;
    }
}
