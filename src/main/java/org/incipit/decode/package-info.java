/** From bytes to text: encoding, byte-order mark, line ends and legal characters. */
package org.incipit.decode;
