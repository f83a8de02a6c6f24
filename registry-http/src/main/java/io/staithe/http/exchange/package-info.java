/** Requests and responses as plain values, and how their headers and targets are read: no server is known here. */
@NullMarked
package io.staithe.http.exchange;

import org.jspecify.annotations.NullMarked;
