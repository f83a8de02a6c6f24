/** What the owner of a bucket sets up for a registry: rules that tidy it, and a policy of what the registry may do. */
@NullMarked
package io.staithe.s3.bucket;

import org.jspecify.annotations.NullMarked;
