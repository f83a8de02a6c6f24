/** A servlet as a carrier of the wire; no other package knows servlets. */
@NullMarked
package io.staithe.http.servlet;

import org.jspecify.annotations.NullMarked;
