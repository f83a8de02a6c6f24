package io.staithe.registry.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.staithe.registry.catalog.OutboxRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.MediaType;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {
    private static final RepositoryName NAME = RepositoryName.of("team/app");
    private static final Instant AT = Instant.parse("2030-01-01T00:00:00.123456Z");

    @ParameterizedTest
    @MethodSource
    void everyKindOfEventComesBackAsItWas(Class<?> kind) throws ReflectiveOperationException {
        for (boolean present : new boolean[] {true, false}) {
            RegistryEvent event = make(kind, present);

            assertThat(EventCodec.decode(EventCodec.encode(event))).isEqualTo(event);
        }
    }

    static Stream<Class<?>> everyKindOfEventComesBackAsItWas() {
        return Stream.of(RegistryEvent.class.getPermittedSubclasses());
    }

    @Test
    void aKindThatIsNotKnownIsRefused() {
        OutboxRecord row = new OutboxRecord(1, NAME, AT, "FromTheFuture", Map.of());

        assertThatIllegalStateException()
                .isThrownBy(() -> EventCodec.decode(row))
                .withMessageContaining("FromTheFuture");
    }

    private static RegistryEvent make(Class<?> kind, boolean present) throws ReflectiveOperationException {
        RecordComponent[] components = kind.getRecordComponents();
        Object[] values = Stream.of(components)
                .map(component -> value(component, present))
                .toArray();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = kind.getDeclaredConstructor(types);
        return (RegistryEvent) constructor.newInstance(values);
    }

    private static Object value(RecordComponent component, boolean present) {
        String type = component.getGenericType().getTypeName();
        Object value = Map.<String, Object>of(
                        RepositoryName.class.getName(),
                        NAME,
                        Instant.class.getName(),
                        AT,
                        Digest.class.getName(),
                        Digest.parse("sha256:" + "1".repeat(64)),
                        MediaType.class.getName(),
                        MediaType.OCI_INDEX,
                        Tag.class.getName(),
                        Tag.of("1.0"),
                        String.class.getName(),
                        "a/b")
                .get(type.replaceAll("java\\.util\\.Optional<(.+)>", "$1"));
        assertThat(value).as("a value for %s", component).isNotNull();
        return component.getType() == Optional.class ? Optional.of(value).filter(any -> present) : value;
    }
}
