/** BagIt 1.0 (RFC 8493). */
package org.incipit.archive.bag;
