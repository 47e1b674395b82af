/** Immutable text, spans of it, and its lines. */
package org.incipit.text;
