package io.staithe.policy.lifecycle.parse;

import io.staithe.policy.lifecycle.rule.CountType;
import io.staithe.policy.lifecycle.rule.LifecycleAction;
import io.staithe.policy.lifecycle.rule.LifecycleRule;
import io.staithe.policy.lifecycle.rule.Selection;
import io.staithe.policy.lifecycle.rule.StorageClass;
import io.staithe.policy.lifecycle.rule.TagSelection;
import io.staithe.policy.text.Position;
import java.util.Optional;
import java.util.OptionalInt;

/** As much of a rule as could be read. What could not has been noted, and the policy will be refused. */
record RuleDraft(
        Position priorityAt,
        OptionalInt priority,
        Optional<String> description,
        SelectionDraft selection,
        Optional<LifecycleAction> action) {

    /** As much of a selection as could be read. */
    record SelectionDraft(
            Position at,
            Optional<TagSelection> tags,
            Optional<StorageClass> storageClass,
            Optional<CountType> countType,
            Position countNumberAt,
            OptionalInt countNumber) {

        static SelectionDraft nothing(Position at) {
            return new SelectionDraft(
                    at, Optional.empty(), Optional.empty(), Optional.empty(), at, OptionalInt.empty());
        }

        Selection finish() {
            return new Selection(
                    tags.orElseThrow(), storageClass.orElseThrow(), countType.orElseThrow(), countNumber.orElseThrow());
        }
    }

    /** The rule, where nothing was noted. */
    LifecycleRule finish() {
        return new LifecycleRule(priority.orElseThrow(), description, selection.finish(), action.orElseThrow());
    }
}
