/** OCFL 1.1 storage roots. */
package org.incipit.archive.ocfl;
