/** Import and export of OCI image layout directories. */
@NullMarked
package io.staithe.registry.layout;

import org.jspecify.annotations.NullMarked;
