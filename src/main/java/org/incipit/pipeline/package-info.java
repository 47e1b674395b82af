/** The order of the stages, and many documents at once: naming, isolation, writing, reporting. */
package org.incipit.pipeline;
