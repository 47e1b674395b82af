/** What letters have inside their paragraphs. */
package org.incipit.recognise.letters;
