/** The door to the tags of a repository: list, remove, history, restore. */
@NullMarked
package io.staithe.registry.tag;

import org.jspecify.annotations.NullMarked;
