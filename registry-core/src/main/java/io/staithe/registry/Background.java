package io.staithe.registry;

import io.staithe.registry.event.EventDelivery;
import io.staithe.registry.maintenance.Maintenance;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread of a registry that works beside the calls: it delivers events and does the maintenance. */
final class Background implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Background.class);
    private static final Duration BETWEEN_MAINTENANCE = Duration.ofMinutes(1);
    private static final Duration BEFORE_RETRY = Duration.ofSeconds(1);
    private static final Duration TO_END = Duration.ofSeconds(10);

    private final EventDelivery delivery;
    private final ScheduledExecutorService thread;
    private final AtomicBoolean deliveryAsked = new AtomicBoolean();

    Background(EventDelivery delivery) {
        this.delivery = delivery;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread created = new Thread(task, "staithe-background");
            created.setDaemon(true);
            return created;
        });
    }

    /** Delivers what a former run left, and begins the regular maintenance. */
    void start(Maintenance maintenance) {
        wake();
        long period = BETWEEN_MAINTENANCE.toMillis();
        Future<?> unused =
                thread.scheduleWithFixedDelay(() -> maintain(maintenance), period, period, TimeUnit.MILLISECONDS);
    }

    /** Asks for a delivery soon. */
    void wake() {
        if (delivery.hasListeners() && deliveryAsked.compareAndSet(false, true)) {
            schedule(Duration.ZERO);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(TO_END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("background work did not end within {} and is interrupted", TO_END);
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void deliver() {
        deliveryAsked.set(false);
        boolean nothingLeft = false;
        try {
            nothingLeft = delivery.deliverPending();
        } catch (RuntimeException e) {
            LOG.warn("events could not be delivered and will be tried again", e);
        }
        if (!nothingLeft && deliveryAsked.compareAndSet(false, true)) {
            schedule(BEFORE_RETRY);
        }
    }

    private void schedule(Duration delay) {
        try {
            Future<?> unused = thread.schedule(this::deliver, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.trace("the registry is closing: what waits in the outbox is delivered when it is opened again", e);
        }
    }

    private static void maintain(Maintenance maintenance) {
        try {
            Maintenance.Report report = maintenance.round();
            LOG.debug("maintenance: {}", report);
        } catch (RuntimeException e) {
            LOG.warn("the maintenance failed and will be tried again", e);
        }
    }
}
