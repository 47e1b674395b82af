/**
 * Packages for repositories: what an archive keeps of a converted document, and the forms in which
 * repositories take it. Nothing here touches the disk except to read the files of a document.
 */
package org.incipit.archive;
