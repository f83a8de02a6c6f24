/** The memory that holds parts on their way to the store: bounded for all uploads together. */
@NullMarked
package io.staithe.s3.buffer;

import org.jspecify.annotations.NullMarked;
