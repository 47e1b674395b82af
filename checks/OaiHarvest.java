import io.gdcc.xoai.model.oaipmh.results.Record;
import io.gdcc.xoai.serviceprovider.ServiceProvider;
import io.gdcc.xoai.serviceprovider.client.JdkHttpOaiClient;
import io.gdcc.xoai.serviceprovider.model.Context;
import io.gdcc.xoai.serviceprovider.parameters.ListIdentifiersParameters;
import io.gdcc.xoai.serviceprovider.parameters.ListRecordsParameters;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * Harvests all that a provider of OAI-PMH has with XOAI, which Dataverse harvests with. One line a
 * question: {@code pass} or {@code fail}, and what.
 *
 * <p>Usage: {@code java -cp 'TOOLS/xoai/*' OaiHarvest.java ADDRESS DOCUMENTS}
 */
public final class OaiHarvest {
  private OaiHarvest() {}

  public static void main(String[] args) throws Exception {
    int documents = Integer.parseInt(args[1]);
    Context context =
        new Context()
            .withBaseUrl(args[0])
            .withSaveUnparsedMetadata()
            .withOAIClient(JdkHttpOaiClient.newBuilder().withBaseUrl(args[0]).build());
    ServiceProvider provider = new ServiceProvider(context);
    say(provider.identify().getBaseURL().equals(args[0]), "Identify");
    say(count(provider.listMetadataFormats()) == 2, "ListMetadataFormats");
    say(count(provider.listSets()) > 1, "ListSets");
    for (String format : new String[] {"oai_dc", "tei"}) {
      ListIdentifiersParameters headers = ListIdentifiersParameters.request();
      int identifiers = count(provider.listIdentifiers(headers.withMetadataPrefix(format)));
      say(identifiers == documents, "ListIdentifiers " + format);
      Set<String> full = new HashSet<>();
      ListRecordsParameters all = ListRecordsParameters.request().withMetadataPrefix(format);
      for (Iterator<Record> i = provider.listRecords(all); i.hasNext(); ) {
        Record one = i.next();
        if (one.getMetadata().asUnparsedString().contains("</")) {
          full.add(one.getHeader().getIdentifier());
        }
      }
      say(full.size() == documents, "ListRecords " + format);
    }
  }

  private static int count(Iterator<?> all) {
    int count = 0;
    for (; all.hasNext(); all.next()) {
      count++;
    }
    return count;
  }

  private static void say(boolean good, String question) {
    System.out.println((good ? "pass" : "fail") + " XOAI " + question);
  }
}
