/** Words for messages: what a policy says, quoted, and what somebody meant to write. */
@NullMarked
package io.staithe.policy.words;

import org.jspecify.annotations.NullMarked;
