/** What went wrong, and where in the plain text. */
package org.incipit.diagnostic;
