package io.staithe.policy.lifecycle.plan;

/**
 * An image to which two plans do different things. Immutable.
 *
 * @param before what the one plan does
 * @param after what the other does
 */
public record ActionChange(PlannedAction before, PlannedAction after) {}
