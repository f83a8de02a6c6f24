/** The policies that AWS keeps for everybody, those of them that have to do with container registries. */
@NullMarked
package io.staithe.policy.access.managed;

import org.jspecify.annotations.NullMarked;
