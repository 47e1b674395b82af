/** What meetings decided. */
package org.incipit.recognise.decisions;
