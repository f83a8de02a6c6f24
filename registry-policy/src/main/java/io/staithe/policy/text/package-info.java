/** Places in a text, so that what is wrong with a policy can be pointed at. */
@NullMarked
package io.staithe.policy.text;

import org.jspecify.annotations.NullMarked;
