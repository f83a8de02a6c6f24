/** A store that throws away what it is given, for blobs that would fill the memory of a test. */
@NullMarked
package io.staithe.s3.sink;

import org.jspecify.annotations.NullMarked;
