/** Words in quotation marks. */
package org.incipit.recognise.quotes;
