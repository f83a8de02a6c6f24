/** The door to repositories: create, describe, list, set up, delete. */
@NullMarked
package io.staithe.registry.repository;

import org.jspecify.annotations.NullMarked;
