/** Schematron rules: transpiled by SchXslt2, run by Saxon, their findings placed in the file. */
package org.incipit.validate.schematron;
