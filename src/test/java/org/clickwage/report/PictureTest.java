package org.clickwage.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.clickwage.Call;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Pictures as files: the same bytes each time, whole, in the reader's form, nothing left out. */
class PictureTest {
  private static final String CASES = "compare samples/cases.csv";
  private static final String HOSTILE =
      "compare src/test/resources/cases/en/compare/hostile-texts/cases.csv";
  private static final String SURVEY = "batch src/test/resources/page/survey.csv --by platform";
  private static final String LOG =
      "sessions src/test/resources/page/log.csv --by platform --minimum 7.25USD/h";
  private static final String HISTORY = "minimum FR --history";
  private static final String WATERFALL = "calc @samples/courier-lyon.args";
  private static final String WORKED =
      "calc --pay 500€ --paid-hours 25h --unpaid-hours 15h --platform-fee 25% --charges 21.344%";

  @TempDir private Path folder;

  private byte[] drawn(String command, String file) throws IOException {
    return written(command, "--chart", file);
  }

  private byte[] written(String command, String option, String file) throws IOException {
    Path picture = folder.resolve(file);
    List<String> args = new ArrayList<>(Call.words(command));
    args.addAll(List.of(option, picture.toString(), "--force"));
    Call call = Call.of(args.toArray(String[]::new));
    assertTrue(call.exit() == 0 || call.exit() == 3, call.err());
    return Files.readAllBytes(picture);
  }

  private String svg(String command) throws IOException {
    return new String(drawn(command, "picture.svg"), UTF_8);
  }

  private static Element parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)))
        .getDocumentElement();
  }

  private static List<String> texts(Element svg) {
    List<String> texts = new ArrayList<>();
    NodeList all = svg.getElementsByTagName("text");
    for (int i = 0; i < all.getLength(); i++) {
      texts.add(all.item(i).getTextContent());
    }
    return texts;
  }

  /** In every locale and time zone in which the suite runs. */
  @Test
  void theCommittedPicturesAreMadeToTheByte() throws IOException {
    assertArrayEquals(
        Files.readAllBytes(Path.of("samples", "cases.svg")), drawn(CASES, "cases.svg"));
    assertArrayEquals(
        Files.readAllBytes(Path.of("samples", "couriers-2023.svg")),
        drawn("compare samples/couriers-2023.csv", "couriers.svg"));
  }

  @ParameterizedTest
  @ValueSource(strings = {CASES, HOSTILE, SURVEY, LOG, HISTORY, WATERFALL})
  void aSecondPictureIsTheSame(String command) throws Exception {
    String svg = svg(command);
    assertEquals(svg, svg(command));
    assertArrayEquals(drawn(command, "one.png"), drawn(command, "other.png"));
    Element root = parsed(svg);
    assertEquals("img", root.getAttribute("role"));
    assertEquals(1, root.getElementsByTagName("title").getLength());
    assertEquals(1, root.getElementsByTagName("desc").getLength());
    assertFalse(svg.contains(" id="), "ids would meet where a page has several pictures");
    assertFalse(svg.contains("href") || svg.contains("<script"), "something to load");
  }

  @Test
  void aPngIsTwiceTheSizeForSharpPrint() throws IOException {
    byte[] png = drawn(CASES, "cases.png");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(2 * 560, image.getWidth());
  }

  @Test
  void everyCaseHasItsLabelAndFigure() throws Exception {
    List<String> texts = texts(parsed(svg(CASES)));
    assertTrue(texts.contains("Courier in Lyon"), texts::toString);
    assertTrue(texts.contains("€4.34–5.07"), texts::toString);
    assertTrue(texts.contains("55–64%"), texts::toString);
    assertTrue(texts.contains("of the minimum"), texts::toString);
    assertTrue(texts.contains("minimum wage €7.94"), texts::toString);
    assertTrue(texts.contains("promised rate (gross) €2.86"), texts::toString);
    assertTrue(texts.contains("France, after social charges (net)"), texts::toString);
    assertTrue(
        texts.contains("Pay not known: Three hours for one ride; Moderators in"), texts::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"wide", "tall", "story"})
  void eightCasesHaveRoom(String shape) throws Exception {
    Element svg = parsed(svg(CASES + " --shape " + shape));
    assertTrue(texts(svg).contains("Courier with a scooter"));
    assertTrue(texts(svg).contains("The same on a rented account"));
    assertTrue(texts(svg).contains("A Sunday evening bonus"));
    assertTrue(texts(svg).contains("The courier’s 24% taken apart"));
    assertTrue(texts(svg).contains("€0.36–0.54"));
    double height = Double.parseDouble(svg.getAttribute("height"));
    double width = Double.parseDouble(svg.getAttribute("width"));
    assertEquals(shape.equals("wide"), width > height);
  }

  /** First the lowest of what is compared with France’s gross, its net and Madagascar’s minimum. */
  @Test
  void withLittleRoomEachMinimumHasItsLowestCase() throws Exception {
    List<String> texts = texts(parsed(svg(CASES + " --shape square")));
    assertTrue(texts.contains("Planned work that never came"), texts::toString);
    assertTrue(texts.contains("Courier in Lyon"), texts::toString);
    assertTrue(texts.contains("Transcription in Madagascar"), texts::toString);
    assertTrue(texts.contains("Courier with a scooter"), texts::toString);
    assertFalse(texts.contains("The same on a rented account"), "a variant before a case");
  }

  @Test
  void aCaseThatCouldNotBeCalculatedIsNotOneOfUnknownPay() throws Exception {
    String cases = "src/test/resources/cases/comparison/compare/advice-of-a-table/cases.csv";
    List<String> texts = texts(parsed(svg("compare " + cases)));
    assertTrue(texts.contains("Not compared: rides in Reno."), texts::toString);
  }

  @Test
  void whoDoesNotSeeItIsGivenItsFigures() throws Exception {
    Element svg = parsed(svg(CASES));
    String reported =
        svg.getElementsByTagName("desc").item(0).getTextContent().replace('\u00a0', ' ');
    assertTrue(
        reported.contains("Courier in Lyon – €4.34–5.07, 55–64% of the minimum: below;"), reported);
    assertFalse(reported.contains("this page"), reported);
  }

  /** A bar of 0.80 ends at a fortieth of one of 32, all on one scale. */
  @Test
  void fortyCasesHaveOneScale() throws Exception {
    List<double[]> bars = bars(parsed(svg("compare " + fortyCases(8))));
    assertEquals(40, bars.size());
    assertEquals(40, (bars.get(39)[1] - 20) / (bars.get(0)[1] - 20), 0.2);
    assertEquals(540, bars.get(39)[1], 0.1);
  }

  /**
   * Three times 11.65 is 34.95: 9 is 0.2575 of that, and what is above 34.95 ends with it, cut,
   * from 36 = 4 × 9 on.
   */
  @Test
  void whatIsFarBeyondTheMinimumIsCutAndHasItsFigure() throws Exception {
    Element svg = parsed(svg("compare " + fortyCases(90)));
    List<double[]> bars = bars(svg);
    assertEquals(20 + 0.2575 * 520, bars.get(0)[1], 0.1);
    assertEquals(540, bars.get(39)[1], 0.1);
    assertTrue(texts(svg).contains("€360.00"), () -> texts(svg).toString());
    NodeList lines = svg.getElementsByTagName("polyline");
    long cuts =
        IntStream.range(0, lines.getLength())
            .mapToObj(i -> (Element) lines.item(i))
            .filter(line -> line.getAttribute("stroke").equals("#ffffff"))
            .count();
    assertEquals(2 * 37, cuts, "two lines on each of the others");
  }

  private Path fortyCases(int step) throws IOException {
    StringBuilder csv = new StringBuilder("name,country,date,currency,pay,hours\n");
    for (int i = 1; i <= 40; i++) {
      csv.append("case " + i + ",FR,2024-06-03,EUR," + i * step + ",10\n");
    }
    return Files.writeString(folder.resolve("forty.csv"), csv);
  }

  /** 24 % taken off 10 € leave 7.60 net; what was promised is gross, and stands by gross pay. */
  @Test
  void aPromiseIsInNoPanelOfNetPay() throws IOException {
    String cases = "name,country,date,currency,pay,hours,charges,promised\n";
    String gross = cases + "a,FR,2024-06-03,EUR,100,10,,12\nb,FR,2024-06-03,EUR,100,10,,\n";
    String net = cases + "a,FR,2024-06-03,EUR,100,10,24%,12\nb,FR,2024-06-03,EUR,100,10,,\n";
    assertTrue(
        svg("compare " + Files.writeString(folder.resolve("a.csv"), gross)).contains("12.00"));
    assertFalse(
        svg("compare " + Files.writeString(folder.resolve("a.csv"), net)).contains("12.00"));
  }

  @Test
  void netAndGrossAreInPanelsOfTheirOwn() throws Exception {
    String svg = svg(CASES);
    int gross = svg.indexOf("France, before social charges (gross)");
    int net = svg.indexOf("France, after social charges (net)");
    assertTrue(gross > 0 && net > gross);
    assertTrue(svg.indexOf(">Courier with a scooter<") < net);
    assertTrue(svg.indexOf(">Courier in Lyon<") > net);
  }

  @Test
  void itsSourcesAndItsMakerAreInside() throws Exception {
    String svg = String.join(" ", texts(parsed(svg(CASES)))).replace('\u00a0', ' ');
    assertTrue(svg.contains("Décret 2018-1173"), svg);
    assertTrue(svg.contains("and 3 more. clickwage 1.0.0, data of"), svg);
  }

  @Test
  void theWidthsOfLettersAreThoseOfTheFont() throws Exception {
    NodeList texts = parsed(svg(CASES + " --lang fr")).getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      boolean isBold = text.getAttribute("font-weight").equals("bold");
      String file = "/liberation/LiberationSans-" + (isBold ? "Bold" : "Regular") + ".ttf";
      Font font;
      try (InputStream in = PictureTest.class.getResourceAsStream(file)) {
        font = Font.createFont(Font.TRUETYPE_FONT, in);
      }
      float size = Float.parseFloat(text.getAttribute("font-size"));
      double width =
          font.deriveFont(size)
              .getStringBounds(text.getTextContent(), new FontRenderContext(null, true, true))
              .getWidth();
      assertEquals(
          width, Double.parseDouble(text.getAttribute("textLength")), 0.2, text.getTextContent());
    }
  }

  @Test
  void textsStayInTheRoomThatWasMeasuredForThem() throws Exception {
    Path cases = folder.resolve("scripts.csv");
    Files.writeString(
        cases, "name,country,date,currency,pay,hours\n日本語の名前,FR,2024-06-03,EUR,50,10\n");
    NodeList texts = parsed(svg("compare " + cases)).getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      double length = Double.parseDouble(text.getAttribute("textLength"));
      int letters = text.getTextContent().length();
      assertTrue(length > 2 * letters && length < 21 * letters, text.getTextContent());
      assertEquals("spacingAndGlyphs", text.getAttribute("lengthAdjust"));
    }
  }

  @Test
  void frenchThroughout() throws Exception {
    List<String> texts = texts(parsed(svg(CASES + " --lang fr")));
    assertTrue(texts.contains("Coursier à Lyon"), texts::toString);
    assertTrue(texts.contains("4,34\u00a0à\u00a05,07\u202f€"), texts::toString);
    assertTrue(texts.contains("France, après cotisations (net)"), texts::toString);
    assertTrue(texts.contains("4\u00a0à\u00a05\u202f%"), texts::toString);
    assertTrue(texts.contains("de celui en France"), texts::toString);
  }

  /**
   * Of 20 € unpaid time takes 384.14 × 0.015 = 5.7621 and the fee 125 × 0.0325 = 4.0625: 28.81 and
   * 20.31 % of the width.
   */
  @Test
  void theWaterfallHangsWhatIsTakenWhereWhatIsLeftBegins() {
    String page = Call.line(WORKED + " --format html").out();
    String rows = figure(page, "Waiting takes the most: €5.76 of the €20.00 of a paid hour");
    assertTrue(rows.contains("<rect x=\"0.0%\" width=\"100.0%\""), rows);
    assertTrue(rows.contains("<rect x=\"71.19%\" width=\"28.81%\""), rows);
    assertTrue(rows.contains("<rect x=\"50.88%\" width=\"20.31%\""), rows);
    assertTrue(rows.contains("€4.06"), rows);
    assertTrue(
        rows.contains("class=\"link\" x1=\"71.19%\" x2=\"71.19%\" y1=\"0\" y2=\"50%\""), rows);
    assertTrue(
        rows.contains("class=\"link\" x1=\"71.19%\" x2=\"71.19%\" y1=\"-50%\" y2=\"0\""), rows);
    assertTrue(page.indexOf("Pay and hours") > page.indexOf("<details>"), "the same twice");
  }

  /** What is under a title of a page. */
  private static String figure(String page, String title) {
    int start = page.indexOf(">" + title + "</h2>");
    assertTrue(start > 0, page);
    return page.substring(start, page.indexOf("</figure>", start));
  }

  /** Where the filled bars begin and end, from the top. */
  private static List<double[]> bars(Element svg) {
    List<double[]> bars = new ArrayList<>();
    NodeList all = svg.getElementsByTagName("rect");
    for (int i = 0; i < all.getLength(); i++) {
      Element rect = (Element) all.item(i);
      double width = Double.parseDouble(rect.getAttribute("width"));
      boolean filled = rect.getAttribute("stroke").isEmpty();
      if (filled && width < 560) {
        double from = Double.parseDouble(rect.getAttribute("x"));
        bars.add(new double[] {from, from + width});
      }
    }
    return bars;
  }

  @Test
  void aTitleOfTheUsersIsWrittenOverIt() throws Exception {
    Element root = parsed(svg(CASES + " --title 'Ten <cases>' --subtitle 'as told & heard'"));
    List<String> texts = texts(root);
    assertTrue(texts.contains("Ten <cases>"), texts::toString);
    assertTrue(texts.contains("as told & heard"), texts::toString);
  }

  @Test
  void severalCurrenciesHaveAScaleEach() throws Exception {
    Element root =
        parsed(
            svg("compare src/test/resources/cases/currency/compare/several-currencies/cases.csv"));
    assertTrue(texts(root).contains("$5.80"), () -> texts(root).toString());
    // 5.80 of 7.25 USD is 0.8 of the width, as 6.67 of 10.03 € is 0.665.
    List<Double> parts = bars(root).stream().map(bar -> (bar[1] - 20) / 520).toList();
    assertTrue(parts.stream().anyMatch(part -> Math.abs(part - 0.8) < 0.001), parts::toString);
    assertTrue(parts.stream().anyMatch(part -> Math.abs(part - 0.665) < 0.001), parts::toString);
  }

  /** Of 201 workers 145 are below 11.65, and 41 of these from 9.65 on. */
  @Test
  void manyPeopleAreColumnsWhoseTallestHasItsShare() throws Exception {
    List<String> texts = texts(parsed(svg(SURVEY)));
    assertTrue(texts.contains("72% below"), texts::toString);
    assertTrue(texts.contains("20%"), texts::toString);
    assertTrue(String.join(" ", texts).contains("A column per step of €2.00;"), texts::toString);
  }

  /** Nine of the eleven readable records of the sample are below 11.65. */
  @Test
  void fewPeopleAreAFigureEach() throws Exception {
    Element root = parsed(svg("batch samples/survey.csv --min-group 1"));
    assertEquals(11, root.getElementsByTagName("polygon").getLength());
    assertTrue(texts(root).contains("▼ 9 below"), () -> texts(root).toString());
    assertTrue(texts(root).contains("▲ 2 at or above"), () -> texts(root).toString());
  }

  @Test
  void theHistoryLabelsTheLatestAmounts() throws Exception {
    List<String> texts = texts(parsed(svg(HISTORY)));
    assertTrue(texts.contains("Gross €12.31"), texts::toString);
    assertTrue(texts.contains("Net €9.74"), texts::toString);
    assertTrue(texts.contains("€6.67"), texts::toString);
  }

  /** 144,000 and 300,000 MGA a month of 40 h a week, both approximate in the tables. */
  @Test
  void theHistorySaysWhereAnAmountIsApproximate() throws Exception {
    List<String> texts =
        texts(parsed(svg("minimum MG --history"))).stream()
            .map(text -> text.replace('\u00a0', ' '))
            .toList();
    assertTrue(texts.contains("Gross ≈ MGA 1,730.77"), texts::toString);
    assertTrue(texts.contains("≈ MGA 830.77"), texts::toString);
    assertTrue(String.join(" ", texts).contains("from ≈ MGA 830.77/h"), texts::toString);
  }

  /** In a group of six the lowest tenth is the least rate: no line of a box ends there. */
  /** The 13th and 14th of 26 have 132 and 134 for ten hours. */
  @Test
  void aBoxShowsNoOnesRateAtItsEnds() throws IOException {
    String boxes = figure(report(50, 24, 200), "Pay by group");
    assertTrue(boxes.contains(">€13.30<"), boxes);
    assertEquals(boxes, figure(report(40, 24, 210), "Pay by group"));
  }

  @Test
  void aMedianAloneIsNoPictureOfGroups() throws IOException {
    assertFalse(report(50, 4, 200).contains("Pay by group"));
  }

  private String report(int leastPay, int between, int greatestPay) throws IOException {
    StringBuilder survey = new StringBuilder("worker,platform,pay,hours,currency\n");
    survey.append("least,A," + leastPay + ",10,EUR\n");
    survey.append("greatest,A," + greatestPay + ",10,EUR\n");
    for (int pay = 110; pay < 110 + 2 * between; pay += 2) {
      survey.append("a" + pay + ",A," + pay + ",10,EUR\n");
      survey.append("b" + pay + ",B," + pay + ",10,EUR\n");
    }
    Path file = Files.writeString(folder.resolve("survey.csv"), survey);
    Path page = folder.resolve("page.html");
    Call call =
        Call.of(
            "batch", file.toString(), "--by", "platform", "--report", page.toString(), "--force");
    assertEquals(0, call.exit(), call.err());
    return Files.readString(page);
  }

  private static Stream<String> cards() {
    String statement = "statement samples/driver-export";
    return Stream.concat(
            Stream.of(
                    CASES, HOSTILE, SURVEY, LOG, WATERFALL, statement, statement + " --by weekday")
                .flatMap(each -> Stream.of("en", "fr").map(code -> each + " --lang " + code)),
            Stream.of("Transcription", "Customer messages")
                .map(name -> CASES + " --case '" + name + " in Madagascar'"))
        .flatMap(
            command ->
                Stream.of("wide", "tall", "square", "story")
                    .map(size -> command + " --shape " + size));
  }

  /** All of a card is inside its edges, no text lies on another, and none is small. */
  @ParameterizedTest
  @MethodSource("cards")
  void nothingOfACardIsCut(String command) throws Exception {
    Element card = parsed(new String(written(command, "--card", "card.svg"), UTF_8));
    double width = number(card, "width");
    double height = number(card, "height");
    List<double[]> boxes = new ArrayList<>();
    TreeSet<Double> sizes = new TreeSet<>();
    NodeList texts = card.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      double size = number(text, "font-size");
      sizes.add(size);
      double left = number(text, "x");
      double base = number(text, "y");
      double right = left + number(text, "textLength");
      assertTrue(left >= 63 && right <= width - 63, text.getTextContent());
      assertTrue(base - size >= 20 && base <= height - 20, text.getTextContent());
      for (double[] other : boxes) {
        boolean isLeftOrRight = right <= other[0] || left >= other[1];
        boolean isUnder = base - 0.75 * size >= other[3] || base <= other[2];
        assertTrue(isLeftOrRight || isUnder, text.getTextContent());
      }
      boxes.add(new double[] {left, right, base - 0.75 * size, base});
    }
    assertTrue(String.join(" ", texts(card)).contains("clickwage 1.0.0"), "no maker");
    // A story has the room for letters that are up to 1.4 times as large.
    double larger = sizes.first() / 23;
    assertTrue(larger >= 1 && larger <= (command.endsWith("story") ? 1.41 : 1), sizes::toString);
    assertTrue(
        Stream.of(List.of(30, 44, 88), List.of(30, 60))
            .anyMatch(all -> all.stream().allMatch(each -> has(sizes, each * larger))),
        sizes::toString);
  }

  private static boolean has(TreeSet<Double> sizes, double size) {
    return sizes.stream().anyMatch(each -> Math.abs(each - size) < 0.2);
  }

  private static double number(Element of, String attribute) {
    return Double.parseDouble(of.getAttribute(attribute));
  }

  /** 400 € ÷ 70 h × 0.76 = 4.34 €, 400 € ÷ 60 h × 0.76 = 5.07 €; of 7.94 €, 55 to 64 %. */
  @Test
  void aCardTellsOneFigureInItsSizes() throws Exception {
    Element card = parsed(new String(written(WATERFALL, "--card", "card.svg"), UTF_8));
    assertEquals(1200, number(card, "width"));
    Map<String, Double> sizes = new LinkedHashMap<>();
    NodeList texts = card.getElementsByTagName("text");
    for (int i = 0; i < texts.getLength(); i++) {
      Element text = (Element) texts.item(i);
      sizes.put(text.getTextContent().replace('\u00a0', ' '), number(text, "font-size"));
    }
    assertEquals(30, sizes.get("France · 1 June 2019"));
    assertEquals(88, sizes.get("€400 a week for 60–70 h"));
    assertEquals(44, sizes.get("€4.34–5.07 an hour, after 24% of social charges"));
    assertTrue(sizes.containsKey("of the net minimum in France"), sizes::toString);
    assertTrue(sizes.containsValue(23.0), sizes::toString);
  }

  /** Eight rows at most, their names beside them; wider than it is high. */
  @Test
  void aPictureForAPageIsALandscapeOfEightRows() throws Exception {
    Element picture = parsed(svg("compare " + fortyCases(8) + " --shape wide"));
    assertTrue(number(picture, "width") > 1.2 * number(picture, "height"));
    List<double[]> bars = bars(picture);
    assertTrue(bars.size() <= 8 && bars.size() > 4);
    assertTrue(bars.stream().allMatch(bar -> bar[0] > 300), "beside their names");
    String texts = String.join(" ", texts(picture));
    assertTrue(texts.contains((40 - bars.size()) + " more cases are not shown here."), texts);
  }

  @ParameterizedTest
  @ValueSource(strings = {CASES, SURVEY, LOG, HISTORY, WATERFALL})
  void aPictureFillsItsShape(String command) throws Exception {
    Element story = parsed(svg(command + " --shape story"));
    assertEquals(1080, number(story, "width"));
    assertEquals(1920, number(story, "height"));
    NodeList texts = story.getElementsByTagName("text");
    Element last = (Element) texts.item(texts.getLength() - 1);
    assertTrue(number(last, "y") > 1600 && number(last, "y") <= 1920 - 250, "below the middle");
  }

  @Test
  void aPngOfACardHasItsPixels() throws IOException {
    byte[] png = written(WATERFALL + " --shape story", "--card", "card.png");
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
    assertEquals(1080, image.getWidth());
    assertEquals(1920, image.getHeight());
  }

  @Test
  void aPageOfOthersNeedsNoStyleForAFigure() throws Exception {
    String embedded = new String(written(CASES, "--embed", "figure.html"), UTF_8);
    Element figure = parsed(embedded);
    assertEquals("figure", figure.getTagName());
    assertTrue(texts(figure).contains("Courier in Lyon"), embedded);
    assertFalse(embedded.matches("(?s).*(<style|<script| class=| id=|var\\(|href).*"), embedded);
  }
}
