/** TEI to other formats: the plug-in point, and the exports that are a stylesheet alone. */
package org.incipit.export;
