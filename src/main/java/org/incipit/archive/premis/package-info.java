/** PREMIS 3.0, what keeps a document: its files, how they came about, and by what. */
package org.incipit.archive.premis;
