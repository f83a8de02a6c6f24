/** What is known about a request when it is judged: condition keys and their values. */
@NullMarked
package io.staithe.policy.access.context;

import org.jspecify.annotations.NullMarked;
