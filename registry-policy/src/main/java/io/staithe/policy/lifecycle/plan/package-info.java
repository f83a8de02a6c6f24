/** Which images a lifecycle policy would act on at an instant, which it would not, and why. */
@NullMarked
package io.staithe.policy.lifecycle.plan;

import org.jspecify.annotations.NullMarked;
