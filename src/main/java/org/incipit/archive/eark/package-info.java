/** E-ARK SIP 2.2.0: packages for submission as the DILCIS Board specifies them. */
package org.incipit.archive.eark;
