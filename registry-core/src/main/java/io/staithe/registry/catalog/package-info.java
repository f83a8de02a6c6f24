/** What is kept about repositories, images, tags, layers and uploads: plain records. */
@NullMarked
package io.staithe.registry.catalog;

import org.jspecify.annotations.NullMarked;
