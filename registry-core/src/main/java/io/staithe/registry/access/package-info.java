/** Who may do what: calls, principals, operations and the port that decides. */
@NullMarked
package io.staithe.registry.access;

import org.jspecify.annotations.NullMarked;
