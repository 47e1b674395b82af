/** Holds TEI against a gold standard: names, dates and their values, notes, structure. */
package org.incipit.evaluate;
