package org.incipit.model;

/**
 * What kind of text a document was taken for.
 *
 * @param name name of the profile that its structure was read with
 * @param cert how sure that is; high when the user named it
 * @param evidence what it rests on, in a few words
 */
public record Genre(String name, Certainty cert, String evidence) {}
