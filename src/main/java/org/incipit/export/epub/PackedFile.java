package org.incipit.export.epub;

/**
 * A file as it goes into the package.
 *
 * @param name in the folder of the package
 * @param mediaType its MIME type
 * @param properties what the package says it is, empty for nothing
 * @param inSpine whether it is read in its turn
 * @param bytes its content; not copied
 */
record PackedFile(
    String name, String mediaType, String properties, boolean inSpine, byte[] bytes) {}
