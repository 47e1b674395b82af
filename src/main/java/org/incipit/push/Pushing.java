package org.incipit.push;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.incipit.diagnostic.ConfigurationException;

/** Pushes the bags of a folder to a repository, one after the other, in order of their names. */
public final class Pushing {
  /** Kinds of repositories. */
  public enum Kind {
    FEDORA,
    BASEX,
    EXIST
  }

  /**
   * How to push.
   *
   * @param kind of the repository
   * @param url of the container or collection
   * @param credentials absent for none
   * @param plainHttp whether a password may go over an open connection
   * @param publish whether everybody may read what is pushed
   * @param dry whether requests that change something are only shown
   * @param pause before what failed is tried again
   */
  public record Options(
      Kind kind,
      String url,
      Optional<Credentials> credentials,
      boolean plainHttp,
      boolean publish,
      boolean dry,
      Duration pause) {}

  /**
   * What became of a bag.
   *
   * @param bag name of its folder
   * @param address in the repository; empty when it was not got so far
   * @param message why it failed; else empty
   * @param down true when the repository did not answer, as it will not answer for other bags
   */
  public record Result(String bag, String address, Outcome outcome, String message, boolean down) {}

  private final Options options;
  private final Target target;

  /**
   * A run.
   *
   * @param log is told of each request in a line
   * @throws ConfigurationException when the URL cannot be used
   */
  public Pushing(Options options, Consumer<String> log) {
    this.options = options;
    URI base = Address.base(options.url(), options.credentials().isPresent(), options.plainHttp());
    Http http = new Http(options.credentials(), options.pause(), options.dry(), log);
    if (options.publish() && options.kind() != Kind.FEDORA) {
      throw new ConfigurationException(
          "--publish is for Fedora; who may read a database of "
              + options.kind().name().toLowerCase(Locale.ROOT)
              + " is set there");
    }
    this.target =
        options.kind() == Kind.FEDORA
            ? new FedoraTarget(base, http, options.publish())
            : new XmlDatabaseTarget(base, http, options.kind() == Kind.BASEX);
  }

  /**
   * The bags of a folder: itself, or those directly in it.
   *
   * @throws IOException when it cannot be read
   */
  public static List<Path> bags(Path folder) throws IOException {
    return BagReader.find(folder);
  }

  /** Pushes a bag. */
  public Result push(Path folder) throws InterruptedException {
    String name = folder.getFileName().toString();
    String address = "";
    try {
      Bag bag = BagReader.read(folder);
      address = target.address(bag);
      return new Result(name, address, target.push(bag), "", false);
    } catch (PushException e) {
      return new Result(
          name, address, Outcome.FAILED, e.getMessage(), e.hope() == PushException.Hope.LATER);
    } catch (IOException e) {
      return new Result(
          name, address, Outcome.FAILED, "a file cannot be read: " + e.getMessage(), false);
    }
  }
}
