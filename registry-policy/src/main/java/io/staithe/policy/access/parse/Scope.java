package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.PolicyKind;

/**
 * What the readers of a document's parts share.
 *
 * @param kind what the policy is attached to
 * @param profile the rules of that kind
 * @param variables whether the version knows policy variables
 * @param report where findings go
 */
record Scope(PolicyKind kind, Profile profile, boolean variables, Report report) {}
