package io.staithe.http.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.exchange.HttpResponse;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.LimitExceededException;
import io.staithe.registry.failure.RegistryException;
import io.staithe.registry.grammar.Grammar;
import io.staithe.registry.grammar.GrammarException;
import io.staithe.registry.limit.Limit;
import io.staithe.registry.name.ImageIdentifier;
import io.staithe.registry.name.RegistryId;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import io.staithe.registry.name.UploadId;
import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class FailureTableTest {
    private final FailureTable table = new FailureTable(new Locations(Optional.empty()));

    static Stream<Class<?>> failures() {
        return Stream.of(RegistryException.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void everyFailureHasItsAnswer(Class<?> failure) throws ReflectiveOperationException {
        Constructor<?> constructor = failure.getConstructors()[0];
        Object[] facts = Stream.of(constructor.getParameterTypes())
                .map(FailureTableTest::fact)
                .toArray();

        HttpResponse response = table.answer((RegistryException) constructor.newInstance(facts));

        assertThat(response.status()).isBetween(400, 507).isNotEqualTo(500);
    }

    @ParameterizedTest
    @EnumSource
    void everyLimitHasItsAnswer(Limit limit) {
        assertThat(table.answer(new LimitExceededException(limit, 7)).status()).isBetween(400, 429);
    }

    @ParameterizedTest
    @EnumSource
    void everyGrammarHasItsAnswer(Grammar grammar) {
        assertThat(table.answer(new GrammarException(grammar, "\r\n")).status()).isIn(400, 404);
    }

    private static Object fact(Class<?> type) {
        Digest digest = Digest.parse("sha256:" + "0".repeat(64));
        List<Object> facts = List.of(
                "text",
                RepositoryName.of("team/app"),
                digest,
                Tag.of("v1"),
                ImageIdentifier.of(digest),
                UploadId.of("00000000-0000-0000-0000-000000000000"),
                RegistryId.of("123456789012", "eu-west-1"),
                Instant.EPOCH,
                Limit.LAYERS,
                List.of(digest),
                new IllegalStateException());
        return type == long.class
                ? (Object) 1L
                : facts.stream().filter(type::isInstance).findFirst().orElseThrow();
    }
}
