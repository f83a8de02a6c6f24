/** Reads a lifecycle policy, and finds everything that Amazon ECR would refuse it for. */
@NullMarked
package io.staithe.policy.lifecycle.parse;

import org.jspecify.annotations.NullMarked;
