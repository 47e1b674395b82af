package org.incipit.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/**
 * What users submit holds our classes alone, so that none of Spark's or of others is in its way.
 */
class JobJarIT {
  private static final List<String> BESIDES =
      List.of("org/incipit/", "jp/gr/xml/", "org/iso_relax/");

  @Test
  void holdsNoClassThatOthersHave() throws IOException {
    try (JarFile jar = new JarFile(System.getProperty("incipit.jar"))) {
      List<String> classes =
          jar.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".class")).toList();
      assertThat(classes)
          .contains(
              "org/incipit/spark/Main.class",
              "org/incipit/shaded/saxon/Configuration.class",
              "org/incipit/shaded/netpreserve/jwarc/WarcReader.class")
          .allSatisfy(name -> assertThat(BESIDES).anyMatch(name::startsWith))
          .doesNotHaveDuplicates();
      assertThat(jar.stream().map(ZipEntry::getName)).noneMatch(name -> name.endsWith(".SF"));
    }
  }
}
