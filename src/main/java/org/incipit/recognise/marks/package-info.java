/** Marks around words that stand for how they looked, and addresses on the web. */
package org.incipit.recognise.marks;
