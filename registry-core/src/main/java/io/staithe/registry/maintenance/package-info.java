/** What a registry does for itself, beside the calls: giving up uploads and forgetting what is old. */
@NullMarked
package io.staithe.registry.maintenance;

import org.jspecify.annotations.NullMarked;
