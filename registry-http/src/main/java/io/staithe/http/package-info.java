/** The handler that answers registry requests, the roof of the wire. */
@NullMarked
package io.staithe.http;

import org.jspecify.annotations.NullMarked;
