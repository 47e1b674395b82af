<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="3.0" expand-text="yes" exclude-result-prefixes="#all"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:xs="http://www.w3.org/2001/XMLSchema"
    xmlns:map="http://www.w3.org/2005/xpath-functions/map"
    xmlns:f="urn:incipit:functions"
    xmlns:m="urn:incipit:modes"
    xmlns="http://www.w3.org/1999/xhtml"
    xpath-default-namespace="http://www.tei-c.org/ns/1.0">

  <!-- The few words that a page adds of its own, in the language of the document where we have them. -->

  <xsl:variable name="f:labels" static="yes" as="map(xs:string, map(xs:string, xs:string))" select="
      map {
        'en': map {
          'edition': 'This edition', 'all': 'All texts', 'search': 'Search', 'before': 'Previous text', 'after': 'Next text',
          'everywhere': 'in all texts', 'cite': 'Cite this text', 'downloads': 'Downloads', 'paragraphs': 'Paragraph numbers',
          'paragraph': 'Link to paragraph', 'save': 'Save as',
          'contents': 'Contents', 'text': 'Text', 'notes': 'Notes', 'index': 'Index', 'person': 'Persons',
          'place': 'Places', 'org': 'Organisations', 'event': 'Events', 'date': 'Dates', 'about': 'About this edition',
          'source': 'Source', 'author': 'Author', 'speaker': 'Speaker', 'when': 'Date', 'where': 'Place',
          'page': 'Page', 'pageBreak': 'Page break', 'back': 'Back to the text', 'close': 'Close',
          'mention': 'Mention', 'skip': 'Skip to the text', 'highlight': 'Highlight', 'uncertain': 'uncertain',
          'insertion': '[added by an editor]', 'legend': 'Legend', 'untitled': 'Untitled', 'note': 'Note',
          'publication': 'Publication', 'responsible': 'Responsibility', 'extent': 'Extent', 'licence': 'Licence',
          'software': 'Made with', 'lines': 'Source lines', 'table': 'Table', 'digest': 'SHA-256 of the source'
        },
        'fr': map {
          'edition': 'Cette édition', 'all': 'Tous les textes', 'search': 'Recherche', 'before': 'Texte précédent', 'after': 'Texte suivant',
          'everywhere': 'dans tous les textes', 'cite': 'Citer ce texte', 'downloads': 'Téléchargements', 'paragraphs': 'Numéros de paragraphe',
          'paragraph': 'Lien vers le paragraphe', 'save': 'Enregistrer sous',
          'contents': 'Sommaire', 'text': 'Texte', 'notes': 'Notes', 'index': 'Index', 'person': 'Personnes',
          'place': 'Lieux', 'org': 'Organisations', 'event': 'Événements', 'date': 'Dates',
          'about': 'À propos de cette édition', 'source': 'Source', 'author': 'Auteur', 'speaker': 'Orateur',
          'when': 'Date', 'where': 'Lieu', 'page': 'Page', 'pageBreak': 'Saut de page', 'back': 'Retour au texte',
          'close': 'Fermer', 'mention': 'Mention', 'skip': 'Aller au texte', 'highlight': 'Surligner',
          'uncertain': 'incertain', 'insertion': '[ajouté par un éditeur]', 'legend': 'Légende',
          'untitled': 'Sans titre', 'note': 'Note', 'publication': 'Publication', 'responsible': 'Responsabilité',
          'extent': 'Étendue', 'licence': 'Licence', 'software': 'Réalisé avec', 'lines': 'Lignes de la source',
          'table': 'Tableau', 'digest': 'SHA-256 de la source'
        },
        'de': map {
          'edition': 'Diese Ausgabe', 'all': 'Alle Texte', 'search': 'Suche', 'before': 'Voriger Text', 'after': 'Nächster Text',
          'everywhere': 'in allen Texten', 'cite': 'Zitiervorschlag', 'downloads': 'Dateien', 'paragraphs': 'Absatznummern',
          'paragraph': 'Link zum Absatz', 'save': 'Speichern als',
          'contents': 'Inhalt', 'text': 'Text', 'notes': 'Anmerkungen', 'index': 'Register', 'person': 'Personen',
          'place': 'Orte', 'org': 'Körperschaften', 'event': 'Ereignisse', 'date': 'Daten',
          'about': 'Zu dieser Ausgabe', 'source': 'Quelle', 'author': 'Verfasser', 'speaker': 'Redner',
          'when': 'Datum', 'where': 'Ort', 'page': 'Seite', 'pageBreak': 'Seitenwechsel', 'back': 'Zurück zum Text',
          'close': 'Schließen', 'mention': 'Erwähnung', 'skip': 'Zum Text springen', 'highlight': 'Hervorheben',
          'uncertain': 'unsicher', 'insertion': '[Zusatz der Herausgeber]', 'legend': 'Legende',
          'untitled': 'Ohne Titel', 'note': 'Anmerkung', 'publication': 'Veröffentlichung',
          'responsible': 'Verantwortlich', 'extent': 'Umfang', 'licence': 'Lizenz', 'software': 'Erstellt mit',
          'lines': 'Quellzeilen', 'table': 'Tabelle', 'digest': 'SHA-256 der Quelle'
        },
        'fa': map {
          'edition': 'این مجموعه', 'all': 'همهٔ متن‌ها', 'search': 'جست‌وجو', 'before': 'متن پیشین', 'after': 'متن پسین',
          'everywhere': 'در همهٔ متن‌ها', 'cite': 'ارجاع به این متن', 'downloads': 'دریافت', 'paragraphs': 'شمارهٔ بندها',
          'paragraph': 'پیوند به بند', 'save': 'ذخیره با نام',
          'contents': 'فهرست', 'text': 'متن', 'notes': 'یادداشت‌ها', 'index': 'نمایه', 'person': 'اشخاص',
          'place': 'مکان‌ها', 'org': 'سازمان‌ها', 'event': 'رویدادها', 'date': 'تاریخ‌ها',
          'about': 'دربارهٔ این ویراست', 'source': 'منبع', 'author': 'نویسنده', 'speaker': 'سخنران',
          'when': 'تاریخ', 'where': 'مکان', 'page': 'صفحهٔ', 'pageBreak': 'پایان صفحه', 'back': 'بازگشت به متن',
          'close': 'بستن', 'mention': 'اشارهٔ', 'skip': 'رفتن به متن', 'highlight': 'برجسته‌سازی',
          'uncertain': 'نامطمئن', 'insertion': '[افزودهٔ ویراستار]', 'legend': 'راهنما', 'untitled': 'بدون عنوان',
          'note': 'یادداشت', 'publication': 'انتشار', 'responsible': 'مسئولیت', 'extent': 'حجم',
          'licence': 'پروانه', 'software': 'ساخته‌شده با', 'lines': 'سطرهای منبع', 'table': 'جدول',
          'digest': 'SHA-256 منبع'
        },
        'ar': map {
          'edition': 'هذه المجموعة', 'all': 'كل النصوص', 'search': 'بحث', 'before': 'النص السابق', 'after': 'النص التالي',
          'everywhere': 'في كل النصوص', 'cite': 'الاستشهاد بهذا النص', 'downloads': 'التنزيلات', 'paragraphs': 'أرقام الفقرات',
          'paragraph': 'رابط إلى الفقرة', 'save': 'حفظ باسم',
          'contents': 'المحتويات', 'text': 'النص', 'notes': 'الحواشي', 'index': 'الفهرس', 'person': 'الأشخاص',
          'place': 'الأماكن', 'org': 'المنظمات', 'event': 'الأحداث', 'date': 'التواريخ',
          'about': 'عن هذه النسخة', 'source': 'المصدر', 'author': 'المؤلف', 'speaker': 'المتحدث',
          'when': 'التاريخ', 'where': 'المكان', 'page': 'صفحة', 'pageBreak': 'فاصل صفحة', 'back': 'العودة إلى النص',
          'close': 'إغلاق', 'mention': 'ذِكر', 'skip': 'انتقل إلى النص', 'highlight': 'تمييز',
          'uncertain': 'غير مؤكد', 'insertion': '[إضافة المحرر]', 'legend': 'مفتاح', 'untitled': 'بلا عنوان',
          'note': 'حاشية', 'publication': 'النشر', 'responsible': 'المسؤولية', 'extent': 'الحجم',
          'licence': 'الترخيص', 'software': 'أُنشئ بواسطة', 'lines': 'أسطر المصدر', 'table': 'جدول',
          'digest': 'SHA-256 للمصدر'
        }
      }"/>

  <!-- The language our own words have on the page, and those words. -->
  <xsl:variable name="f:label-lang" as="xs:string" select="
      (lower-case(tokenize($f:document-lang, '-')[1])[map:contains($f:labels, .)], 'en')[1]"/>
  <xsl:variable name="f:own-words" as="map(xs:string, xs:string)" select="$f:labels($f:label-lang)"/>

  <xsl:function name="f:label" as="xs:string">
    <xsl:param name="key" as="xs:string"/>
    <xsl:sequence select="$f:own-words($key)"/>
  </xsl:function>

  <!-- True where the document has another language than our words. -->
  <xsl:variable name="f:labels-are-foreign" as="xs:boolean" select="not(starts-with(lower-case($f:document-lang), $f:label-lang))"/>

  <!-- lang and dir for a part of the page that is in our words where the document has another language. -->
  <xsl:function name="f:label-attributes" as="attribute()*">
    <xsl:if test="$f:labels-are-foreign">
      <xsl:sequence select="f:language-attributes($f:label-lang)"/>
      <xsl:if test="f:direction($f:label-lang) ne f:direction($f:document-lang)">
        <xsl:attribute name="dir" select="f:direction($f:label-lang)"/>
      </xsl:if>
    </xsl:if>
  </xsl:function>

</xsl:stylesheet>
