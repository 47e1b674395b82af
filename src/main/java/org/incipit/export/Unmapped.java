package org.incipit.export;

import java.util.Properties;
import net.sf.saxon.event.PipelineConfiguration;
import net.sf.saxon.event.Receiver;
import net.sf.saxon.lib.SaxonOutputKeys;
import net.sf.saxon.s9api.AbstractDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.Serializer;
import net.sf.saxon.serialize.SerializationProperties;

/**
 * A serialiser without the character maps of the stylesheet, for what has none of their characters:
 * a map looks up each letter. It has to be kept from the serialiser on the way, since what the
 * stylesheet asks for is added to the serialiser's own maps.
 */
final class Unmapped extends AbstractDestination {
  private final Serializer serializer;

  Unmapped(Serializer serializer) {
    this.serializer = serializer;
    serializer.setOutputProperty(Serializer.Property.USE_CHARACTER_MAPS, null);
  }

  @Override
  public Receiver getReceiver(PipelineConfiguration pipe, SerializationProperties asked)
      throws SaxonApiException {
    Properties others = new Properties();
    for (String name : asked.getProperties().stringPropertyNames()) {
      if (!name.equals(SaxonOutputKeys.USE_CHARACTER_MAPS)) {
        others.setProperty(name, asked.getProperty(name));
      }
    }
    return serializer.getReceiver(pipe, new SerializationProperties(others));
  }

  @Override
  public void close() throws SaxonApiException {
    serializer.close();
  }
}
