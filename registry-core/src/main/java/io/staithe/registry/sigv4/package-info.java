/** AWS Signature Version 4: one implementation for those who sign and those who verify. */
@NullMarked
package io.staithe.registry.sigv4;

import org.jspecify.annotations.NullMarked;
