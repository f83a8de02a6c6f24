/** The contract suites of the ports, for whoever writes a store. */
@NullMarked
package io.staithe.tck;

import org.jspecify.annotations.NullMarked;
