/** The Simple Archive Format of DSpace. */
package org.incipit.archive.saf;
