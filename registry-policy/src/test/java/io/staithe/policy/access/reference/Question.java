package io.staithe.policy.access.reference;

import io.staithe.policy.access.evaluate.AccessRequest;

/** A request, and whether the caller is a session that is known by its role's name alone. */
public record Question(AccessRequest request, boolean rolePathUnknown) {}
