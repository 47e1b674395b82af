/** Callouts: which marks in the text point at which note. */
package org.incipit.recognise.notes;
