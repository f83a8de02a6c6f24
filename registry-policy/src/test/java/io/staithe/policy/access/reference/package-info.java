/** The rules of access, transcribed word for word and slowly, to hold the fast evaluator against. */
@NullMarked
package io.staithe.policy.access.reference;

import org.jspecify.annotations.NullMarked;
