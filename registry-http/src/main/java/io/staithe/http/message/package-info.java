/** What holds for every message, whatever server carries it: which requests are refused, and what frames an answer. */
@NullMarked
package io.staithe.http.message;

import org.jspecify.annotations.NullMarked;
