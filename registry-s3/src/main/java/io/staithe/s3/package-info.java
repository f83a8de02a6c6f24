/** The blob store on Amazon S3 and what speaks its language. */
@NullMarked
package io.staithe.s3;

import org.jspecify.annotations.NullMarked;
