/** A registry in one process, pushed to and pulled from. */
@NullMarked
package io.staithe.quickstart;

import org.jspecify.annotations.NullMarked;
