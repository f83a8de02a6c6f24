/** The one family of failures, its leaves named as in ECR and carrying facts, not status codes. */
@NullMarked
package io.staithe.registry.failure;

import org.jspecify.annotations.NullMarked;
