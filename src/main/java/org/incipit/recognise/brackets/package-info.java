/** What translators and editors put in brackets: insertions, glosses, comments, formulas. */
package org.incipit.recognise.brackets;
