/** The S3 client and the blob store on it, beside other clients and another registry on the same store. */
@NullMarked
package io.staithe.benchmark.s3;

import org.jspecify.annotations.NullMarked;
