/** Validation reports in the forms that people, CI servers and editors read. */
package org.incipit.validate.report;
