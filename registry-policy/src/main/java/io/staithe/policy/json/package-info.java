/** JSON as it was written: members in their order, twice where they stand twice, each with its place. */
@NullMarked
package io.staithe.policy.json;

import org.jspecify.annotations.NullMarked;
