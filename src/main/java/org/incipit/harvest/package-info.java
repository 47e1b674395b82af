/** What other machines fetch from a published edition: OAI-PMH 2.0 and DTS 1.0, as files. */
package org.incipit.harvest;
