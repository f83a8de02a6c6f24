package io.staithe.policy.lifecycle.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What would change if one plan were followed instead of another. Immutable.
 *
 * <p>Compares what is done to each image, not by which rule: rules of two policies are not each other's, and another
 * number alone changes nothing.
 *
 * @param added what only the other plan does, in its order
 * @param removed what only the first plan does, in its order
 * @param changed images to which both do something, but not the same, in the order of the other plan
 */
public record PlanDifference(List<PlannedAction> added, List<PlannedAction> removed, List<ActionChange> changed) {
    /** Copies the lists. */
    public PlanDifference {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /**
     * Whether both do the same to every image.
     *
     * @return true where nothing would change
     */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }

    static PlanDifference between(List<PlannedAction> before, List<PlannedAction> after) {
        Map<String, PlannedAction> only = new HashMap<>();
        before.forEach(action -> only.put(action.imageDigest(), action));
        List<PlannedAction> added = new ArrayList<>();
        List<ActionChange> changed = new ArrayList<>();
        for (PlannedAction action : after) {
            PlannedAction old = only.remove(action.imageDigest());
            if (old == null) {
                added.add(action);
            } else if (old.action() != action.action()) {
                changed.add(new ActionChange(old, action));
            }
        }
        List<PlannedAction> removed = before.stream()
                .filter(action -> only.containsKey(action.imageDigest()))
                .toList();
        return new PlanDifference(added, removed, changed);
    }
}
