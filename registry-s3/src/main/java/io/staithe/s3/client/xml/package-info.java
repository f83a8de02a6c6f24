/** The XML of Amazon S3: small documents without a document type, read within bounds. */
@NullMarked
package io.staithe.s3.client.xml;

import org.jspecify.annotations.NullMarked;
