<<<<<<< HEAD
/** What every implementation of a storage port must do, as suites that a two-line subclass runs. */
=======
/** The contract suites of the ports: a store keeps its contract if it passes a two-line subclass of its suite. */
>>>>>>> metadata
@NullMarked
package io.staithe.tck;

import org.jspecify.annotations.NullMarked;
