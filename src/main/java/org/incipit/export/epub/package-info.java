/** Books: what a stylesheet makes of TEI, cut into files, linked, described and packed. */
package org.incipit.export.epub;
