package org.incipit.export;

/**
 * One entry that an export makes, to be stored by whoever asked for it.
 *
 * @param suffix what follows the document's name in the entry's name: {@code .html}
 * @param bytes its content; not copied, not to be altered
 */
public record Export(String suffix, byte[] bytes) {}
