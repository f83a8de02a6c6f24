/** A store that speaks S3, in a process of its own, for servers that keep their blobs in one. */
@NullMarked
package io.staithe.interop.s3proxy;

import org.jspecify.annotations.NullMarked;
