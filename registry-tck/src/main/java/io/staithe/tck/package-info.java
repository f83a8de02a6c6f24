/** The contract suites of the ports: a store keeps its contract if it passes a two-line subclass of its suite. */
@NullMarked
package io.staithe.tck;

import org.jspecify.annotations.NullMarked;
