/** What a policy says: statements and their elements, each with its place in the text. */
@NullMarked
package io.staithe.policy.access.document;

import org.jspecify.annotations.NullMarked;
