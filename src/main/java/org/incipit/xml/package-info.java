/**
 * XML read and written safely: the one place where parsers and the XSLT processor are configured.
 */
package org.incipit.xml;
