/** Where AWS credentials come from: the sources that AWS tools look through, and their refresh ahead of the end. */
@NullMarked
package io.staithe.s3.credentials;

import org.jspecify.annotations.NullMarked;
