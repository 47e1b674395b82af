/** Dates: words of time in the document's language, a grammar over tokens, and their ISO values. */
package org.incipit.recognise.dates;
