/** The objects of a bucket that are blobs: how they are named, found and read. */
@NullMarked
package io.staithe.s3.object;

import org.jspecify.annotations.NullMarked;
