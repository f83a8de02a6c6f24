/** What needs both to read policies and to judge by them. */
@NullMarked
package io.staithe.policy.access;

import org.jspecify.annotations.NullMarked;
