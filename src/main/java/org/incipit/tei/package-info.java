/** The only writer of TEI, and the laws it is checked by. */
package org.incipit.tei;
