/** Transfers to Archivematica. */
package org.incipit.archive.archivematica;
