/** The OCI distribution endpoint: one class per group of endpoints, and one table from failures to answers. */
@NullMarked
package io.staithe.http.oci;

import org.jspecify.annotations.NullMarked;
