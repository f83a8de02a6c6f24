/** What a lifecycle policy says: rules, which images they select, and what becomes of those. */
@NullMarked
package io.staithe.policy.lifecycle.rule;

import org.jspecify.annotations.NullMarked;
