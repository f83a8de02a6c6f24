/** Measures the policy engines by themselves and beside peers. */
@NullMarked
package io.staithe.benchmark.policy;

import org.jspecify.annotations.NullMarked;
