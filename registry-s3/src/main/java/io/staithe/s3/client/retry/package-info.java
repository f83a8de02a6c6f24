/** When a failed request is sent again, and after which pause. */
@NullMarked
package io.staithe.s3.client.retry;

import org.jspecify.annotations.NullMarked;
