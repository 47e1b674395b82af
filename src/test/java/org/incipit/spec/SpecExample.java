package org.incipit.spec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.incipit.authority.AuthorityFile;
import org.incipit.authority.UserAuthority;
import org.incipit.diagnostic.Diagnostic;
import org.incipit.pipeline.MetadataSource;
import org.incipit.testing.Stages;

/**
 * One example: a text with its profile, perhaps {@code yaml} metadata and a {@code tsv} authority
 * file, and what comes of them: {@code xml} with the children of {@code text}, or with the first
 * element of a name outside it ({@code xml header=profileDesc}, {@code xml header=NAME#ID}), and
 * {@code diagnostics}.
 *
 * @param file name of the file it stands in
 * @param prose what it shows and why
 * @param blocks what goes in, then what comes out
 */
record SpecExample(String file, String name, String prose, List<Block> blocks) {
  private static final String HEADER = "header=";

  SpecExample {
    blocks = List.copyOf(blocks);
  }

  /** The text as its file has it; pictures of control characters stand for these. */
  String source() {
    Block text = of("text").orElseThrow();
    String source =
        text.content()
            .codePoints()
            .map(c -> c > 0x2400 && c < 0x2420 ? c - 0x2400 : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return text.words().contains("unended") ? source.substring(0, source.length() - 1) : source;
  }

  String profile() {
    List<String> words = of("text").orElseThrow().words();
    return words.size() > 1 ? words.get(1) : "plain";
  }

  /** Converts it, with the line end given and a byte-order mark when the example asks for one. */
  Stages.Converted convert(String lineEnd) {
    boolean marked = of("text").orElseThrow().words().contains("bom");
    return Stages.convert(
        new Stages.Input(
            (marked ? "\uFEFF" : "") + source().replace("\n", lineEnd),
            profile(),
            MetadataSource.parse(bytes("yaml", "{}"), name).of("example.txt"),
            of("tsv")
                .map(b -> UserAuthority.of(List.of(AuthorityFile.read("own.tsv", b.content()))))
                .orElse(UserAuthority.NONE)));
  }

  /** The same with other results, in the order in which they stand. */
  SpecExample with(Stages.Converted converted) {
    List<Block> in = blocks.stream().filter(b -> !isResult(b)).toList();
    List<Block> tei = blocks.stream().filter(b -> b.kind().equals("xml")).toList();
    List<Block> all = new ArrayList<>(in);
    for (Block block : tei.isEmpty() ? List.of(new Block("xml", "")) : tei) {
      all.add(new Block(block.info(), shown(block, converted.xml())));
    }
    String findings = findings(converted);
    if (!findings.isEmpty()) {
      all.add(new Block("diagnostics", findings));
    }
    return new SpecExample(file, name, prose, all);
  }

  String markdown() {
    return Stream.concat(
            Stream.of("## " + name + "\n", prose + "\n"), blocks.stream().map(Block::markdown))
        .collect(Collectors.joining("\n"));
  }

  Optional<Block> of(String kind) {
    return blocks.stream().filter(block -> block.kind().equals(kind)).findFirst();
  }

  private static boolean isResult(Block block) {
    return block.kind().equals("xml") || block.kind().equals("diagnostics");
  }

  private byte[] bytes(String kind, String otherwise) {
    return of(kind).map(Block::content).orElse(otherwise).getBytes(StandardCharsets.UTF_8);
  }

  /** A part of the document, as serialised. */
  private static String shown(Block block, String xml) {
    int text = xml.indexOf("<text>");
    if (!block.info().contains(HEADER)) {
      String inside = xml.substring(text + 6, xml.lastIndexOf("</text>"));
      return inside.replaceAll("^\\n+", "").replaceAll("\\n+$", "") + "\n";
    }
    String[] part =
        block.info().substring(block.info().indexOf(HEADER) + HEADER.length()).split("#");
    String id = part.length > 1 ? " xml:id=\"" + part[1] + "\"" : "";
    Matcher found =
        Pattern.compile("(?s)<" + part[0] + id + "[ >].*?</" + part[0] + ">")
            .matcher(xml.substring(0, text));
    return found.find() ? found.group() + "\n" : "";
  }

  private static String findings(Stages.Converted converted) {
    return converted.diagnostics().stream()
        .sorted(Comparator.comparing(Diagnostic::span).thenComparing(Diagnostic::code))
        .map(
            d ->
                converted.source().lines().lineAt(d.span().start())
                    + ":"
                    + converted.source().lines().columnAt(d.span().start())
                    + " "
                    + d.code().id()
                    + "\n")
        .collect(Collectors.joining());
  }

  @Override
  public String toString() {
    return file + " " + name;
  }
}
