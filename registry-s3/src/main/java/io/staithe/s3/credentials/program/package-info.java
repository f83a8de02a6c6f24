/** Programs that print credentials: how their command line is cut, and how they are kept in bounds. */
@NullMarked
package io.staithe.s3.credentials.program;

import org.jspecify.annotations.NullMarked;
