package io.staithe.registry.event;

/**
 * Hears of events.
 *
 * <p>Every event is delivered at least once, those of one repository in the order in which they happened, on a background
 * thread, one at a time. A listener that throws is called again with the same event later; until it takes the event,
 * nothing that came after is delivered.
 */
@FunctionalInterface
public interface RegistryListener {
    /**
     * Takes an event.
     *
     * @param event what happened
     */
    void onEvent(RegistryEvent event);
}
