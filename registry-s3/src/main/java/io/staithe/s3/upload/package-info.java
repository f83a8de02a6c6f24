/** The bytes of blobs on their way into the bucket. */
@NullMarked
package io.staithe.s3.upload;

import org.jspecify.annotations.NullMarked;
