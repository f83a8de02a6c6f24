/** What services that hand out credentials are asked, and their answers: HTTP, JSON and XML within bounds. */
@NullMarked
package io.staithe.s3.credentials.wire;

import org.jspecify.annotations.NullMarked;
