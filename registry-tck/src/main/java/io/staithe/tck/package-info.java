/** What every implementation of a storage port must do, as suites that a two-line subclass runs. */
@NullMarked
package io.staithe.tck;

import org.jspecify.annotations.NullMarked;
