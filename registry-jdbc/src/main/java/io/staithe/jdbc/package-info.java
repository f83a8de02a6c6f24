/** The metadata store on SQL. */
@NullMarked
package io.staithe.jdbc;

import org.jspecify.annotations.NullMarked;
