package io.staithe.policy.access.document;

import io.staithe.policy.text.Position;
import java.util.List;
import java.util.Optional;

/**
 * One statement. Immutable. Source: IAM JSON policy elements.
 *
 * @param index which one of its policy, from 0
 * @param sid its id
 * @param effect what it does
 * @param principals whom it means; absent in kinds without principals
 * @param actions what may be done
 * @param resources to what; absent where the kind means what it is attached to
 * @param conditions all of which must be met
 * @param at where its brace stands
 */
public record Statement(
        int index,
        Optional<String> sid,
        Effect effect,
        Optional<Principals> principals,
        Optional<Patterns> actions,
        Optional<Patterns> resources,
        List<Condition> conditions,
        Position at) {
    /** Copies the list. */
    public Statement {
        conditions = List.copyOf(conditions);
    }

    /**
     * How to speak of it: by its Sid, or by its number from 1.
     *
     * @return for example {@code statement 2 (AllowPull)}
     */
    public String title() {
        return "statement " + (index + 1) + sid.map(id -> " (" + id + ")").orElse("");
    }
}
