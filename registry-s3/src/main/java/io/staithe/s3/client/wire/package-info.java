/** HTTP/1.1 to a store: one request, one reply, nothing repeated or followed behind its caller's back. */
@NullMarked
package io.staithe.s3.client.wire;

import org.jspecify.annotations.NullMarked;
