/**
 * Reads packages that we wrote and says what is wrong with them. Nothing is unpacked, links are not
 * followed, and what a package says of itself bounds what is read of it.
 */
package org.incipit.archive.verify;
