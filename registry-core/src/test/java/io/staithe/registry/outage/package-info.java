/** What is left of pushes to a file store after power cuts, killed processes and failed syncs. */
@NullMarked
package io.staithe.registry.outage;

import org.jspecify.annotations.NullMarked;
