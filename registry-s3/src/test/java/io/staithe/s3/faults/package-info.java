/** A proxy between a client and a store that does to requests what networks and stores do to them. */
@NullMarked
package io.staithe.s3.faults;

import org.jspecify.annotations.NullMarked;
