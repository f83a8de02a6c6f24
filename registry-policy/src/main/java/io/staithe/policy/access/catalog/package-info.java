/** What there is to name in a policy: services, actions, types of resource and condition keys. */
@NullMarked
package io.staithe.policy.access.catalog;

import org.jspecify.annotations.NullMarked;
