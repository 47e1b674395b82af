/** The conversion as a library, for programs that call it from their own ingest. */
package org.incipit.api;
