/** Reads the images of a repository from what the AWS command line prints of them. */
@NullMarked
package io.staithe.policy.lifecycle.listing;

import org.jspecify.annotations.NullMarked;
