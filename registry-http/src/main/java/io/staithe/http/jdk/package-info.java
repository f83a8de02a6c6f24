/** The JDK's own web server as a carrier of the wire; no other package knows it. */
@NullMarked
package io.staithe.http.jdk;

import org.jspecify.annotations.NullMarked;
