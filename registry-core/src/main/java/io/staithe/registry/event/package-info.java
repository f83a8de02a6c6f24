/** What happened: events, how they reach the outbox, and how they leave it. */
@NullMarked
package io.staithe.registry.event;

import org.jspecify.annotations.NullMarked;
