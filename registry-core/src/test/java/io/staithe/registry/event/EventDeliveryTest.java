package io.staithe.registry.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.staithe.registry.catalog.OutboxRecord;
import io.staithe.registry.memory.InMemoryMetadataStore;
import io.staithe.registry.name.RegistryId;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.store.MetadataStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventDeliveryTest {
    private static final RegistryId ID = RegistryId.of("000000000000", "us-east-1");
    private static final Instant AT = Instant.parse("2030-01-01T00:00:00Z");

    private final MetadataStore metadata = new InMemoryMetadataStore();
    private final List<String> heard = new ArrayList<>();

    @AfterEach
    void close() {
        metadata.close();
    }

    @Test
    void moreThanABatchArrivesInOrderAndOnce() {
        List<String> names = IntStream.range(0, 350).mapToObj(i -> "app" + i).toList();
        names.forEach(this::record);
        EventDelivery delivery = delivery(this::hear);

        assertThat(delivery.deliverPending()).isTrue();
        assertThat(delivery.deliverPending()).isTrue();

        assertThat(heard).isEqualTo(names);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aListenerThatThrowsHoldsUpWhatComesAfterAndIsCalledAgain() {
        record("one");
        record("two");
        record("three");
        boolean[] fails = {true};
        EventDelivery delivery = delivery(event -> {
            hear(event);
            if (fails[0] && event.repository().value().equals("two")) {
                throw new IllegalStateException("not now");
            }
        });

        assertThat(delivery.deliverPending()).isFalse();
        assertThat(heard).containsExactly("one", "two");
        assertThat(waiting()).hasSize(2);
        fails[0] = false;
        assertThat(delivery.deliverPending()).isTrue();

        assertThat(heard).containsExactly("one", "two", "two", "three");
    }

    @Test
    void anEventLeavesTheOutboxOnlyAfterTheLastListener() {
        record("one");
        List<Integer> left = new ArrayList<>();
        EventDelivery delivery = delivery(
                event -> left.add(waiting().size()), event -> left.add(waiting().size()));

        delivery.deliverPending();

        assertThat(left).containsExactly(1, 1);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aListenerMayItselfChangeTheRegistry() {
        record("one");
        EventDelivery delivery = delivery(event -> {
            hear(event);
            if (heard.size() < 3) {
                record("next" + heard.size());
            }
        });

        while (!waiting().isEmpty()) {
            delivery.deliverPending();
        }

        assertThat(heard).containsExactly("one", "next1", "next2");
    }

    @Test
    void whereNobodyListensEventsStay() {
        record("one");
        EventDelivery delivery = delivery();

        assertThat(delivery.hasListeners()).isFalse();
        assertThat(delivery.deliverPending()).isTrue();
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void anEventOfAWriteThatFailedIsNeverHeardOf() {
        assertThatIllegalStateException()
                .isThrownBy(() -> metadata.write(ID, transaction -> {
                    Outbox.record(transaction, new RegistryEvent.RepositoryCreated(RepositoryName.of("gone"), AT));
                    throw new IllegalStateException("the write fails");
                }));

        delivery(this::hear).deliverPending();

        assertThat(heard).isEmpty();
    }

    private EventDelivery delivery(RegistryListener... listeners) {
        return new EventDelivery(ID, metadata, List.of(listeners));
    }

    private void hear(RegistryEvent event) {
        heard.add(event.repository().value());
    }

    private void record(String name) {
        metadata.write(ID, transaction -> {
            Outbox.record(transaction, new RegistryEvent.RepositoryCreated(RepositoryName.of(name), AT));
            return true;
        });
    }

    private List<OutboxRecord> waiting() {
        return metadata.read(ID, transaction -> transaction.outbox().page(0, 1000));
    }
}
