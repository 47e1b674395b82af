package org.incipit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.EvaluationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of packages in the architecture: who may depend on whom, and on which library. */
class ArchitectureTest {
  private static final String SAXON = "net.sf.saxon..";
  private static final String JING = "com.thaiopensource..";
  private static final String ICU = "com.ibm.icu..";
  private static final String JACKSON = "com.fasterxml.jackson..";

  /** What Jackson reads YAML with. */
  private static final String SNAKE = "org.yaml.snakeyaml..";

  private static final String PICOCLI = "picocli..";

  /** Part of every JDK, in a module of its own. */
  private static final String HTTP_SERVER = "com.sun.net.httpserver..";

  private static final String COMMONS_IO = "org.apache.commons.io..";

  /** Packages of ours that each package may use, besides itself. */
  private static final Map<String, List<String>> OURS =
      Map.ofEntries(
          Map.entry("text", List.of()),
          Map.entry("diagnostic", List.of("text")),
          Map.entry("model", List.of("text")),
          Map.entry("decode", List.of("text", "diagnostic")),
          Map.entry("authority", List.of("text", "model", "diagnostic", "language", "xml")),
          Map.entry("language", List.of()),
          Map.entry("yaml", List.of("diagnostic")),
          Map.entry("metadata", List.of("text", "model", "diagnostic", "yaml")),
          Map.entry("review", List.of("text", "model", "diagnostic")),
          Map.entry("parse", List.of("text", "model", "diagnostic", "language", "review", "yaml")),
          Map.entry("recognise", List.of("text", "model", "diagnostic", "authority", "language")),
          Map.entry("gold", List.of("text", "model", "diagnostic", "xml")),
          Map.entry("evaluate", List.of("model", "authority", "gold", "xml", "diagnostic", "text")),
          Map.entry("entities", List.of("model", "authority", "review", "xml", "diagnostic")),
          Map.entry("resolve", List.of("text", "model", "diagnostic", "language")),
          Map.entry("site", List.of("diagnostic", "export", "xml")),
          Map.entry("archive", List.of("diagnostic", "export", "xml")),
          Map.entry("push", List.of("archive", "diagnostic", "xml")),
          Map.entry("harvest", List.of("decode", "diagnostic", "export", "xml")),
          Map.entry("xml", List.of("diagnostic")),
          Map.entry(
              "tei",
              List.of(
                  "text",
                  "diagnostic",
                  "model",
                  "language",
                  "decode",
                  "metadata",
                  "parse",
                  "recognise",
                  "resolve",
                  "xml")),
          Map.entry("validate", List.of("tei", "text", "diagnostic", "xml")),
          Map.entry("export", List.of("decode", "tei", "text", "diagnostic", "xml")),
          Map.entry(
              "pipeline",
              List.of(
                  "text",
                  "diagnostic",
                  "model",
                  "decode",
                  "authority",
                  "language",
                  "metadata",
                  "parse",
                  "recognise",
                  "resolve",
                  "review",
                  "xml",
                  "tei",
                  "validate",
                  "export",
                  "site",
                  "harvest",
                  "archive")),
          Map.entry(
              "api",
              List.of(
                  "authority",
                  "decode",
                  "diagnostic",
                  "export",
                  "parse",
                  "pipeline",
                  "recognise",
                  "review")),
          Map.entry(
              "cli",
              List.of(
                  "text",
                  "diagnostic",
                  "model",
                  "decode",
                  "authority",
                  "language",
                  "metadata",
                  "yaml",
                  "parse",
                  "recognise",
                  "gold",
                  "evaluate",
                  "entities",
                  "resolve",
                  "review",
                  "xml",
                  "tei",
                  "validate",
                  "export",
                  "site",
                  "archive",
                  "push",
                  "harvest",
                  "pipeline")));

  /** Libraries that each package may use, besides the JDK. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.ofEntries(
          Map.entry("decode", List.of(ICU)),
          Map.entry("authority", List.of(ICU, JACKSON)),
          Map.entry("evaluate", List.of(JACKSON)),
          Map.entry("parse", List.of(ICU)),
          Map.entry("yaml", List.of(JACKSON, SNAKE)),
          Map.entry("metadata", List.of(JACKSON)),
          Map.entry("recognise", List.of(ICU)),
          Map.entry("resolve", List.of(ICU)),
          Map.entry("site", List.of(SAXON)),
          Map.entry("xml", List.of(SAXON)),
          Map.entry("tei", List.of(SAXON, ICU)),
          Map.entry("validate", List.of(SAXON, JING, JACKSON)),
          Map.entry("archive", List.of(SAXON, JACKSON)),
          Map.entry("harvest", List.of(SAXON, JACKSON)),
          Map.entry("export", List.of(SAXON)),
          Map.entry("pipeline", List.of(SAXON, JACKSON, COMMONS_IO)),
          Map.entry("cli", List.of(SAXON, JACKSON, PICOCLI, COMMONS_IO, HTTP_SERVER)));

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.incipit");

  private static List<String> packages() {
    TreeSet<String> names = new TreeSet<>();
    for (JavaClass c : CLASSES) {
      names.add(top(c));
    }
    return List.copyOf(names);
  }

  private static String top(JavaClass c) {
    String rest = c.getPackageName().substring("org.incipit".length());
    return rest.isEmpty() ? "" : rest.substring(1).split("\\.")[0];
  }

  @Test
  void everyPackageIsInTheTable() {
    assertThat(packages()).isSubsetOf(OURS.keySet()).contains("text", "decode");
  }

  @ParameterizedTest
  @MethodSource("packages")
  void aPackageUsesOnlyWhatTheTableAllows(String name) {
    List<String> allowed = new ArrayList<>(List.of("java..", "javax.xml..", "org.xml.sax.."));
    Stream.concat(Stream.of(name), OURS.get(name).stream())
        .map(other -> "org.incipit." + other + "..")
        .forEach(allowed::add);
    allowed.addAll(LIBRARIES.getOrDefault(name, List.of()));
    classes()
        .that()
        .resideInAPackage("org.incipit." + name + "..")
        .should()
        .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)).or(primitive()))
        .check(CLASSES);
  }

  /** Arrays of primitives and the like are in no package. */
  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> primitive() {
    return com.tngtech.archunit.base.DescribedPredicate.describe(
        "primitive or array of primitives", c -> c.getBaseComponentType().isPrimitive());
  }

  @Test
  void onlyPipelinePushAndCliTouchTheFileSystem() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.incipit.pipeline..", "org.incipit.push..", "org.incipit.cli..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.nio.file.Files")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.FileInputStream")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.FileOutputStream")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.RandomAccessFile")
        .check(CLASSES);
  }

  @Test
  void onlyPushSpeaksToOtherMachines() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.incipit.push..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.net.http..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.Socket")
        .orShould()
        .callMethod(java.net.URL.class, "openStream")
        .orShould()
        .callMethod(java.net.URL.class, "openConnection")
        .check(CLASSES);
  }

  @Test
  void theConversionReadsNoClockLocaleEnvironmentOrChance() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.incipit.cli..")
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(System.class, "getenv")
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(java.util.TimeZone.class, "getDefault")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.nio.charset.Charset.class, "defaultCharset")
        .orShould()
        .callMethod(String.class, "getBytes")
        .orShould()
        .callMethod(String.class, "toLowerCase")
        .orShould()
        .callMethod(String.class, "toUpperCase")
        .orShould()
        .callMethod(String.class, "format", String.class, Object[].class)
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(java.util.Random.class)
        .check(CLASSES);
  }

  @Test
  void nothingKeepsStateInStaticFields() {
    noFields().that().areStatic().should().notBeFinal().check(CLASSES);
  }

  @Test
  void theRulesBiteWhenBroken() {
    EvaluationResult result =
        classes()
            .that()
            .resideInAPackage("org.incipit.diagnostic..")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage("java.."))
            .evaluate(CLASSES);
    assertThat(result.hasViolation()).isTrue();
  }
}
