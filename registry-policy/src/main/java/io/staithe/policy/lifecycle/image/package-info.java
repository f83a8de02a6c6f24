/** What a lifecycle policy sees of an image. */
@NullMarked
package io.staithe.policy.lifecycle.image;

import org.jspecify.annotations.NullMarked;
