/** Who calls: the port that finds it out from a request, and its implementations. */
@NullMarked
package io.staithe.http.auth;

import org.jspecify.annotations.NullMarked;
