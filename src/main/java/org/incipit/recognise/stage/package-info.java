/** Stage directions inside speeches. */
package org.incipit.recognise.stage;
