/** Names of things, each a type whose constructor is the only gate to its grammar. */
@NullMarked
package io.staithe.registry.name;

import org.jspecify.annotations.NullMarked;
