package org.incipit.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.incipit.testing.Grammar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.NodeList;

/** The ODD says of every element and attribute of the grammar what it is for, and shows it. */
class SchemaDocumentedTest {
  private static final String EXAMPLES = "http://www.tei-c.org/ns/Examples";
  private static Element odd;

  @BeforeAll
  static void read() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    odd =
        factory
            .newDocumentBuilder()
            .parse(Examples.input(Examples.read(java.nio.file.Path.of("schema/incipit.odd"))))
            .getDocumentElement();
  }

  @Test
  void attributesAndValuesAreThoseOfTheGrammar() {
    Set<String> admitted = new TreeSet<>();
    Grammar.ours()
        .elements()
        .forEach(
            (element, attributes) ->
                attributes.forEach(
                    (name, values) -> {
                      if (!shared().contains(name)) {
                        admitted.add(element + "/@" + name + values);
                      }
                    }));
    Set<String> documented = new TreeSet<>();
    for (Element spec : all(odd, "elementSpec")) {
      for (Element attribute : all(spec, "attDef")) {
        String name = spec.getAttribute("ident") + "/@" + attribute.getAttribute("ident");
        documented.add(name + values(attribute));
      }
    }
    assertThat(difference(admitted, documented)).as("not in the ODD").isEmpty();
    assertThat(difference(documented, admitted)).as("not in the grammar").isEmpty();
  }

  @Test
  void everyDescriptionSaysSomething() {
    for (String name : List.of("classSpec", "elementSpec", "attDef")) {
      assertThat(all(odd, name))
          .allSatisfy(
              spec ->
                  assertThat(all(spec, "desc").stream().findFirst().map(Element::getTextContent))
                      .as(spec.getAttribute("ident"))
                      .hasValueSatisfying(text -> assertThat(text).hasSizeGreaterThan(5)));
    }
  }

  @Test
  void examplesShowEveryAttributeAndNothingElse() {
    Map<String, Set<String>> shown = new TreeMap<>();
    NodeList elements = odd.getElementsByTagNameNS(EXAMPLES, "*");
    for (int i = 0; i < elements.getLength(); i++) {
      Element element = (Element) elements.item(i);
      if (!element.getLocalName().equals("egXML")) {
        shown
            .computeIfAbsent(element.getLocalName(), e -> new TreeSet<>())
            .addAll(attributes(element));
      }
    }
    Grammar grammar = Grammar.ours();
    assertThat(grammar.elements().keySet()).containsAll(shown.keySet());
    grammar
        .elements()
        .forEach(
            (element, admitted) -> {
              Set<String> own = new TreeSet<>(admitted.keySet());
              assertThat(own).as(element).containsAll(shown.getOrDefault(element, Set.of()));
              own.removeAll(shared());
              own.removeAll(shown.getOrDefault(element, Set.of()));
              assertThat(own).as(element + " without example").isEmpty();
            });
  }

  private static Set<String> difference(Set<String> all, Set<String> less) {
    Set<String> difference = new TreeSet<>(all);
    difference.removeAll(less);
    return difference;
  }

  /** The attributes that are described once for all elements. */
  private static Set<String> shared() {
    Set<String> shared = new TreeSet<>();
    for (Element spec : all(odd, "classSpec")) {
      all(spec, "attDef").forEach(a -> shared.add(a.getAttribute("ident")));
    }
    return shared;
  }

  private static Set<String> values(Element attribute) {
    Set<String> values = new TreeSet<>();
    all(attribute, "valItem").forEach(item -> values.add(item.getAttribute("ident")));
    return values;
  }

  private static Set<String> attributes(Element element) {
    Set<String> names = new TreeSet<>();
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.item(i).getNodeName();
      if (!name.equals("xmlns")) {
        names.add(name);
      }
    }
    return names;
  }

  private static List<Element> all(Element root, String name) {
    NodeList found = root.getElementsByTagNameNS("http://www.tei-c.org/ns/1.0", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }
}
