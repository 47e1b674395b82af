/** Descriptions of single documents in the forms of catalogues and repositories: one file each. */
package org.incipit.archive.side;
