/** What rules need to know of a language, as data: one file a language. */
package org.incipit.language;
