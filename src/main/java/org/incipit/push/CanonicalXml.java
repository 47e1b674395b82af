package org.incipit.push;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.TransformException;
import javax.xml.crypto.dsig.TransformService;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.incipit.xml.SecureReaders;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Canonical XML 1.0 with comments: what two files have in common that are the same XML. */
final class CanonicalXml {
  private CanonicalXml() {}

  /**
   * The canonical form.
   *
   * @throws PushException when it is no XML, or has a DTD or anything else that is not read safely
   */
  static byte[] of(byte[] xml, String what) throws PushException {
    try {
      // Read with our settings first: what they refuse, the library is never shown.
      XMLReader reader = SecureReaders.newReader();
      reader.parse(new InputSource(new ByteArrayInputStream(xml)));
      TransformService canonical =
          TransformService.getInstance(CanonicalizationMethod.INCLUSIVE_WITH_COMMENTS, "DOM");
      canonical.init((TransformParameterSpec) null);
      OctetStreamData in = new OctetStreamData(new ByteArrayInputStream(xml));
      return ((OctetStreamData) canonical.transform(in, null)).getOctetStream().readAllBytes();
    } catch (SAXException | IOException | TransformException e) {
      throw new PushException(what + " is no XML that can be compared: " + e.getMessage());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has canonical XML", e);
    }
  }
}
