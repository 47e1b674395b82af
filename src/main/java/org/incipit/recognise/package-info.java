/** Candidate annotations over the text of blocks; the plug-in point of recognition. */
package org.incipit.recognise;
