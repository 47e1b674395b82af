<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- What our program writes into a header in English, in the other languages of our words: by the id of a statement
       what was done, and by whom if that was a person. -->

  <xsl:variable name="f:header-labels" static="yes" as="map(xs:string, map(xs:string, xs:string+))" select="
      map {
        'de': map {
          'Not published': 'Nicht veröffentlicht', 'characters': 'Zeichen',
          'resp.brackets': 'Einfügungen, Glossen, Bemerkungen, Lücken und Formeln nach Klammern und Wortlaut unterschieden',
          'resp.dates': 'Daten nach einer Grammatik der Sprache ausgezeichnet und mit ISO-Werten versehen',
          'resp.decisions': 'Beschlüsse in Protokollen nach ihren ersten Wörtern ausgezeichnet',
          'resp.emphasis': 'Wörter zwischen Zeichen der Hervorhebung ausgezeichnet',
          'resp.foreign': 'fremde Wörter in Anführungszeichen oder in anderer Schrift ausgezeichnet',
          'resp.links': 'Adressen im Netz und von Postfächern ausgezeichnet',
          'resp.names': 'Personen, Orte, Körperschaften und Ereignisse nach Regeln und Namenlisten ausgezeichnet, gewichtet durch ein an ausgezeichneten Texten gelerntes Modell',
          'resp.notes': 'Verweise nach Nummer und Art mit ihren Anmerkungen verbunden',
          'resp.quotes': 'Anführungszeichen zu Paaren verbunden',
          'resp.salutes': 'Anreden ausgezeichnet, die in den ersten Satz übergehen',
          'resp.scripture': 'Stellenangaben aus heiligen Schriften, Gesetzen und Archiven und Worte aus heiligen Schriften ausgezeichnet',
          'resp.stage': 'Anweisungen in Reden nach Klammern und Hervorhebung ausgezeichnet',
          'resp.review': ('bei der Durchsicht entschieden', 'wer die Durchsichtsdatei ausfüllte'),
          'resp.tr': ('Worte in eckigen Klammern eingefügt', 'Übersetzer oder Herausgeber der Quelle')
        },
        'fr': map {
          'Not published': 'Non publié', 'characters': 'caractères',
          'resp.brackets': 'a distingué ajouts, gloses, remarques, lacunes et formules d’après les crochets et les mots',
          'resp.dates': 'a balisé les dates par une grammaire de la langue et leur a donné des valeurs ISO',
          'resp.decisions': 'a balisé les décisions des procès-verbaux d’après leurs premiers mots',
          'resp.emphasis': 'a balisé les mots entre marques d’emphase',
          'resp.foreign': 'a balisé les mots étrangers entre guillemets ou dans une autre écriture',
          'resp.links': 'a balisé les adresses du web et de courrier électronique',
          'resp.names': 'a balisé personnes, lieux, organisations et événements par des règles et des listes de noms, pondérées par un modèle appris sur des textes balisés',
          'resp.notes': 'a lié les appels aux notes par numéro et par style',
          'resp.quotes': 'a apparié les guillemets',
          'resp.salutes': 'a balisé les formules d’appel qui se fondent dans la première phrase',
          'resp.scripture': 'a balisé les renvois aux écritures, aux lois et aux archives, et les paroles citées des écritures',
          'resp.stage': 'a balisé les indications dans les discours d’après crochets et emphase',
          'resp.review': ('a décidé lors de la révision', 'la personne qui a rempli le fichier de révision'),
          'resp.tr': ('a inséré les mots entre crochets', 'traducteur ou éditeur de la source')
        },
        'fa': map {
          'Not published': 'منتشر نشده', 'characters': 'نویسه'
        },
        'ar': map {
          'Not published': 'غير منشور', 'characters': 'حرفًا'
        }
      }"/>

  <!-- The words for what a header says in English; () for what is not ours, and on a page in English. -->
  <xsl:function name="f:header-label" as="xs:string*">
    <xsl:param name="key" as="xs:string?"/>
    <xsl:sequence select="$f:header-labels($f:label-lang) ! .(string($key))"/>
  </xsl:function>

</xsl:stylesheet>
