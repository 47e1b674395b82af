package org.incipit.decode;

import java.util.List;

/** Short texts in many languages, each with the legacy encodings that people wrote it in. */
final class LegacyTexts {
  /**
   * A text and its encodings.
   *
   * @param language for the test's name
   * @param text a paragraph
   * @param charsets Java names
   */
  record Sample(String language, String text, List<String> charsets) {
    @Override
    public String toString() {
      return language;
    }
  }

  static final List<Sample> ALL =
      List.of(
          new Sample(
              "French",
              "Après la séance, le maire a reçu les élèves de l’école. « Où êtes-vous nés ? » leur"
                  + " demanda-t-il. Çà et là, des fenêtres étaient restées ouvertes ; l’été"
                  + " s’achevait, et déjà la forêt changeait de couleur.\n",
              List.of("windows-1252", "x-MacRoman")),
          new Sample(
              "French without quotation marks",
              "Après la séance, le maire a reçu les élèves du collège. Les fenêtres étaient restées"
                  + " ouvertes, et déjà la forêt changeait de couleur à la lisière du pré.\n",
              List.of("windows-1252", "x-MacRoman", "IBM850")),
          new Sample(
              "German",
              "Für die Gäste wurden drei Räume geöffnet. Der Bürgermeister begrüßte alle persönlich"
                  + " und führte sie über die Brücke zur Mühle, die früher größer gewesen war.\n",
              List.of("windows-1252", "x-MacRoman", "IBM850")),
          new Sample(
              "Spanish",
              "El niño preguntó dónde está la estación. Mañana iremos a la montaña, según dijo la"
                  + " señora, y allí comeremos jamón y melón con los compañeros de la región.\n",
              List.of("windows-1252", "IBM850", "x-MacRoman")),
          new Sample(
              "Swedish",
              "Förra året köpte vi ett hus på landet. Där växer både äpplen och päron, och på"
                  + " kvällarna hör man fåglarna från sjön. Mötet börjar klockan två på lördag.\n",
              List.of("windows-1252", "IBM850", "x-MacRoman")),
          new Sample(
              "English with typographic marks",
              "The council met on Monday – in the “old” hall – and heard the clerk’s report. “We"
                  + " can’t wait,” said the chairman; the café wasn’t open, and nobody’d eaten.\n",
              List.of("windows-1252", "x-MacRoman")),
          new Sample(
              "Polish",
              "Wczoraj wieczorem zebrała się rada gminy. Mieszkańcy żądali, żeby naprawić drogę i"
                  + " most, który został zniszczony przez powódź. Wójt obiecał, że się tym zajmie.\n",
              List.of("windows-1250", "ISO-8859-2")),
          new Sample(
              "Czech",
              "Včera večer zasedala obecní rada. Obyvatelé žádali, aby byla opravena silnice a most,"
                  + " který zničila povodeň. Starosta slíbil, že se o všechno brzy postará.\n",
              List.of("windows-1250", "ISO-8859-2")),
          new Sample(
              "Hungarian",
              "Tegnap este ülésezett a községi tanács. A lakók azt kérték, hogy javítsák meg az utat"
                  + " és a hidat, amelyet az árvíz elpusztított. A bíró megígérte, hogy intézkedik.\n",
              List.of("windows-1250")),
          new Sample(
              "Turkish",
              "Dün akşam belediye meclisi toplandı. Köylüler, selin yıktığı köprünün ve yolun"
                  + " onarılmasını istediler. Başkan da bu işle yakında ilgileneceğine söz verdi.\n",
              List.of("windows-1254")),
          new Sample(
              "Russian",
              "Вчера вечером собрался сельский совет. Жители требовали починить дорогу и мост,"
                  + " разрушенный наводнением. Председатель обещал, что скоро займётся этим делом.\n",
              List.of("windows-1251", "KOI8-R", "IBM866")),
          new Sample(
              "Greek",
              "Χθες το βράδυ συνεδρίασε το κοινοτικό συμβούλιο. Οι κάτοικοι ζήτησαν να επισκευαστεί"
                  + " ο δρόμος και η γέφυρα που κατέστρεψε η πλημμύρα. Ο πρόεδρος το υποσχέθηκε.\n",
              List.of("windows-1253", "ISO-8859-7")),
          new Sample(
              "Arabic",
              "اجتمع مجلس القرية مساء أمس وطالب السكان بإصلاح الطريق والجسر الذي دمره الفيضان. ووعد"
                  + " رئيس المجلس بأن يهتم بهذا الأمر قريبا وأن يكتب إلى الوزارة في العاصمة.\n",
              List.of("windows-1256", "ISO-8859-6")),
          new Sample(
              "Hebrew",
              "אתמול בערב התכנסה מועצת הכפר. התושבים דרשו לתקן את הדרך ואת הגשר שנהרס בשיטפון. ראש"
                  + " המועצה הבטיח שיטפל בעניין בקרוב ושיכתוב אל המשרד בעיר הבירה.\n",
              List.of("windows-1255")),
          new Sample(
              "Japanese",
              "昨日の夜、村の会議が開かれました。住民は、洪水で壊れた橋と道を直してほしいと言いました。村長はすぐに"
                  + "県に手紙を書くと約束しました。会議は十時に終わり、みんな家に帰りました。\n",
              List.of("windows-31j", "EUC-JP", "ISO-2022-JP")),
          new Sample(
              "Chinese",
              "昨天晚上，村里开了一个会。居民们要求修理被洪水冲坏的桥和路。村长答应很快就给县里写信。会议在十点钟结束，"
                  + "大家都回家了。第二天早上，他们开始工作，一直到晚上。\n",
              List.of("GB18030")),
          new Sample(
              "Korean",
              "어제 저녁에 마을 회의가 열렸습니다. 주민들은 홍수로 무너진 다리와 길을 고쳐 달라고 말했습니다. 이장은"
                  + " 곧 군청에 편지를 쓰겠다고 약속했습니다. 회의는 열 시에 끝났습니다.\n",
              List.of("EUC-KR")),
          new Sample(
              "Latvian",
              "Vakar vakarā sanāca pagasta padome. Iedzīvotāji prasīja salabot ceļu un tiltu, ko bija"
                  + " sagrāvuši plūdi. Priekšsēdētājs apsolīja drīz par to parūpēties.\n",
              List.of("windows-1257")),
          new Sample(
              "Thai",
              "เมื่อวานนี้สภาหมู่บ้านได้ประชุมกัน ชาวบ้านขอให้ซ่อมถนนและสะพานที่ถูกน้ำท่วมทำลาย"
                  + " ผู้ใหญ่บ้านสัญญาว่าจะจัดการเรื่องนี้โดยเร็ว\n",
              List.of("TIS-620")));

  private LegacyTexts() {}
}
