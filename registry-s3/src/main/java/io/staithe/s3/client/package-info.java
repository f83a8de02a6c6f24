/** The calls of Amazon S3 that a blob store needs, and no more. */
@NullMarked
package io.staithe.s3.client;

import org.jspecify.annotations.NullMarked;
