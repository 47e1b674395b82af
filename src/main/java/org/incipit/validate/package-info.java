/** TEI against a RelaxNG schema, with findings that point at the plain text where there is one. */
package org.incipit.validate;
