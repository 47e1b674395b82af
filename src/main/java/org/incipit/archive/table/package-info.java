/** Tables that repositories import: one a run, a row for each document. */
package org.incipit.archive.table;
