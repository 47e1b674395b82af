/** References to scripture, and the words that are quoted from it. */
package org.incipit.recognise.scripture;
