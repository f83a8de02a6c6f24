/** What a store can do, tried out before anything is entrusted to it. */
@NullMarked
package io.staithe.s3.probe;

import org.jspecify.annotations.NullMarked;
