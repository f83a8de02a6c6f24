package io.staithe.registry.disk;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What was changed and not forced, in the order in which it was done. */
final class PendingChanges {
    private final List<Change> pending = new ArrayList<>();
    private final Set<Change> durable = Collections.newSetFromMap(new IdentityHashMap<>());

    void add(Change change) {
        pending.add(change);
    }

    int size() {
        return pending.size();
    }

    /** Makes what was done to a node durable. */
    void settle(Node node) {
        List<Change> left = new ArrayList<>();
        for (Change change : pending) {
            if (change.node() == node && mayBeDurable(change, durable)) {
                change.apply(UnaryOperator.identity());
                durable.add(change);
            } else {
                left.add(change);
            }
        }
        pending.clear();
        pending.addAll(left);
    }

    /** Takes what was done to a node for durable, though it is not. */
    void drop(Node node) {
        pending.removeIf(change -> change.node() == node);
    }

    /** Does those that survive on another disk. */
    void survive(BitSet survivors, UnaryOperator<Node> nodes) {
        Set<Change> done = Collections.newSetFromMap(new IdentityHashMap<>());
        done.addAll(durable);
        for (int i = 0; i < pending.size(); i++) {
            Change change = pending.get(i);
            if (survivors.get(i) && mayBeDurable(change, done)) {
                change.apply(nodes);
                done.add(change);
            }
        }
    }

    private static boolean mayBeDurable(Change change, Set<Change> done) {
        return !(change instanceof Change.Leave leave)
                || leave.moved().isEmpty()
                || done.contains(leave.moved().get());
    }
}
