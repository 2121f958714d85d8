package org.clickwage.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.clickwage.Call;
import org.clickwage.document.Chart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
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

  @TempDir private Path folder;

  private byte[] drawn(String command, String file) throws IOException {
    Path picture = folder.resolve(file);
    List<String> args = new ArrayList<>(Call.words(command));
    args.addAll(List.of("--chart", picture.toString(), "--force"));
    Call call = Call.of(args.toArray(String[]::new));
    assertTrue(call.exit() == 0 || call.exit() == 3, call.err());
    return Files.readAllBytes(picture);
  }

  private String svg(String command) throws IOException {
    return new String(drawn(command, "picture.svg"), StandardCharsets.UTF_8);
  }

  private static Element parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
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
    assertEquals(2 * Chart.WIDE, image.getWidth());
  }

  @Test
  void everyCaseHasItsLabelAndFigure() throws Exception {
    List<String> texts = texts(parsed(svg(CASES)));
    assertTrue(texts.contains("Courier in Lyon"), texts::toString);
    assertTrue(texts.contains("4.34 to 5.07\u00a0€/h\u00a0net"), texts::toString);
    assertTrue(texts.contains("54.7 to 63.8\u00a0% of the minimum wage: below"), texts::toString);
    assertTrue(texts.contains("Three hours for one ride"), texts::toString);
  }

  @Test
  void aCaseThatCouldNotBeCalculatedIsNotOneOfUnknownPay() throws Exception {
    String cases = "src/test/resources/cases/comparison/compare/advice-of-a-table/cases.csv";
    List<String> texts = texts(parsed(svg("compare " + cases)));
    assertTrue(texts.contains("no hourly wage: the case could not be calculated"), texts::toString);
  }

  @Test
  void whoDoesNotSeeItIsToldItsFigures() throws Exception {
    Element svg = parsed(svg(CASES));
    String told = svg.getElementsByTagName("desc").item(0).getTextContent().replace('\u00a0', ' ');
    assertTrue(
        told.contains(
            "Courier in Lyon – 4.34 to 5.07 €/h net, 54.7 to 63.8 % of the minimum wage: below;"),
        told);
    assertFalse(told.contains("this page"), told);
  }

  /** 40 cases of 12 at most are 4 sheets, all on the scale of the greatest. */
  @Test
  void fortyCasesArePrintedOnSheetsOfOneScale() throws Exception {
    StringBuilder csv = new StringBuilder("name,country,date,currency,pay,hours\n");
    for (int i = 1; i <= 40; i++) {
      csv.append("case ").append(i).append(",FR,2024-06-03,EUR,").append(i * 5).append(",10\n");
    }
    Path cases = Files.writeString(folder.resolve("forty.csv"), csv);
    String page = Call.of("compare", cases.toString(), "--format", "html").out();
    String wide = page.substring(page.indexOf("class=\"wide\""), page.indexOf("class=\"narrow\""));
    List<String> sheets = List.of(wide.split("(?=<svg )"));
    assertEquals(1 + 4, sheets.size());
    for (String sheet : sheets.subList(1, 5)) {
      assertTrue(texts(parsed(sheet.split("</svg>")[0] + "</svg>")).contains("20"), sheet);
    }
    assertEquals(2, svg("compare " + cases).split("<svg ").length, "a file is one picture");
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
      assertTrue(length > 2 * letters && length < 20 * letters, text.getTextContent());
      assertEquals("spacingAndGlyphs", text.getAttribute("lengthAdjust"));
    }
  }

  @Test
  void frenchThroughout() throws Exception {
    List<String> texts = texts(parsed(svg(CASES + " --lang fr")));
    assertTrue(texts.contains("Coursier à Lyon"), texts::toString);
    assertTrue(texts.contains("4,34 à 5,07\u00a0€/h\u00a0net"), texts::toString);
    assertTrue(texts.contains("€ par heure"), texts::toString);
    assertTrue(texts.contains("salaire minimum du pays du client"), texts::toString);
  }

  /** 400 less 24 % is 304, and 304 ÷ 400 = 0.76. */
  @Test
  void theWaterfallHangsWhatIsTakenWhereTheSumBeforeItEnds() throws Exception {
    Element root = parsed(svg(WATERFALL));
    List<double[]> bars = bars(root);
    double zero = bars.get(0)[0];
    double gross = bars.get(0)[1];
    double net = bars.get(1)[1];
    assertEquals(0.76, (net - zero) / (gross - zero), 0.002);
    assertEquals(net, bars.get(2)[0], 0.5);
    assertEquals(gross, bars.get(2)[1], 0.5);
    List<String> texts = texts(root);
    assertTrue(texts.contains("−\u00a0social charges, 24\u00a0%"), texts::toString);
    assertTrue(texts.contains("96.00\u00a0€"), texts::toString);
  }

  /** Where the bars begin and end: those of what is left, then those of what is taken. */
  private static List<double[]> bars(Element svg) {
    List<double[]> bars = new ArrayList<>();
    NodeList all = svg.getElementsByTagName("rect");
    for (int i = 0; i < all.getLength(); i++) {
      Element rect = (Element) all.item(i);
      double width = Double.parseDouble(rect.getAttribute("width"));
      boolean filled = rect.getAttribute("stroke").equals("none");
      if (filled && width > 30 && width < Chart.WIDE - 20) {
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
  void severalCurrenciesAreSharesOfTheMinimumWage() throws Exception {
    List<String> texts =
        texts(
            parsed(
                svg(
                    "compare src/test/resources/cases/currency/compare/several-currencies/cases.csv")));
    assertTrue(texts.contains("% of the minimum wage"), texts::toString);
    assertTrue(texts.contains("5.80\u00a0USD/h\u00a0gross"), texts::toString);
  }

  /** In a group of six the lowest tenth is the least rate: no line of a box ends there. */
  @Test
  void aBoxOfFewShowsNobodysRateAtItsEnds() throws IOException {
    String boxes = boxes(50, 200);
    assertTrue(boxes.contains("median 12.50"), boxes);
    assertEquals(boxes, boxes(40, 210));
  }

  private String boxes(int leastPay, int greatestPay) throws IOException {
    StringBuilder survey = new StringBuilder("worker,platform,pay,hours,currency\n");
    for (int pay : List.of(leastPay, 110, 120, 130, 140, greatestPay)) {
      survey.append("a" + pay + ",A," + pay + ",10,EUR\n");
    }
    for (int pay = 100; pay <= 150; pay += 10) {
      survey.append("b" + pay + ",B," + pay + ",10,EUR\n");
    }
    Path file = Files.writeString(folder.resolve("survey.csv"), survey);
    Path page = folder.resolve("page.html");
    Call call =
        Call.of(
            "batch", file.toString(), "--by", "platform", "--report", page.toString(), "--force");
    assertEquals(0, call.exit(), call.err());
    String html = Files.readString(page);
    int start = html.indexOf("aria-label=\"Pay by group\"");
    return html.substring(start, html.indexOf("</svg>", start));
  }
}
