/** The runnable production assembly: the registry's servlet in an embedded Tomcat, configured by its command line. */
@NullMarked
package io.staithe.server;

import org.jspecify.annotations.NullMarked;
