/** What uploads left behind, found by listing and deleted. */
@NullMarked
package io.staithe.s3.sweep;

import org.jspecify.annotations.NullMarked;
