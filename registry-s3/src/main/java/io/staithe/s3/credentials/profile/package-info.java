/** The files in which AWS tools keep named profiles, as values. */
@NullMarked
package io.staithe.s3.credentials.profile;

import org.jspecify.annotations.NullMarked;
