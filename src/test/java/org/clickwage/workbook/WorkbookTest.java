package org.clickwage.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.message.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks of three programs, and single cells as the specifications write them. */
class WorkbookTest {
  private static final Path FIXTURES = Path.of("src", "test", "resources", "workbook");

  private final ByteArrayOutputStream text = new ByteArrayOutputStream();

  private Optional<Workbook> unpack(byte[] file, String sheet) throws IOException {
    text.reset();
    return Workbook.unpack(() -> new ByteArrayInputStream(file), sheet, text);
  }

  private Note refusal(byte[] file) {
    return assertThrows(WorkbookException.class, () -> unpack(file, "")).reason();
  }

  /** An openpyxl calculates nothing. */
  @ParameterizedTest
  @CsvSource({
    "openpyxl.xlsx,    =F4*2, =1/0",
    "libreoffice.xlsx, 1031,  #DIV/0!",
    "libreoffice.ods,  1031,  #DIV/0!",
    "gnumeric.xlsx,    1031,  #DIV/0!",
    "gnumeric.ods,     1031,  #DIV/0!"
  })
  void threeProgramsWriteTheSame(String file, String doubled, String divided) throws IOException {
    Workbook found = unpack(Files.readAllBytes(FIXTURES.resolve(file)), "").orElseThrow();
    assertEquals(
        """
        Our survey of 2024

        worker,platform,country,date,currency,pay,hours,unpaid_hours,platform_fee,note
        w01,Rapido,FR,2024-06-03,EUR,515.5,60:00:00,21,21.2%,"fine, ""quoted""\"
        w02,Rapido,FR,2024-06-03,EUR,700.25,07:30:00,2,10%,two lines
        w03,Rapido,FR,2024-06-03T12:30:00,EUR,"1,234",60.5,20.1,25%,é
        w04,Rapido,FR,2024-06-04,EUR,DOUBLED,40,1,DIVIDED,TRUE
        w05,Rapido,FR,2024-06-04,EUR,300,40,,,
        ,Rapido,FR,2024-06-04,EUR,310,41,1,20%,
        """
            .replace("DOUBLED", doubled)
            .replace("DIVIDED", divided),
        text.toString(StandardCharsets.UTF_8));
    List<Note> notes =
        List.of(
            Note.of("workbook.sheets", "Survey", "Codes, Notes"),
            Note.of("workbook.hidden-rows", 1L, "8"),
            Note.of("workbook.merged", 1L, "A8"),
            Note.of("workbook.text-numbers", 1L, "F6"));
    assertEquals(new Workbook("Survey", true, notes), found);
  }

  @Test
  void aSheetIsReadByItsNameAlsoWhereItIsHidden() throws IOException {
    for (String file : List.of("openpyxl.xlsx", "gnumeric.ods")) {
      byte[] bytes = Files.readAllBytes(FIXTURES.resolve(file));
      assertEquals("Codes", unpack(bytes, "Codes").orElseThrow().sheet());
      assertEquals("a\n", text.toString(StandardCharsets.UTF_8));
      WorkbookException other = assertThrows(WorkbookException.class, () -> unpack(bytes, "codes"));
      assertEquals(Note.of("workbook.no-sheet", "codes", "Survey, Codes, Notes"), other.reason());
    }
  }

  /** Serial days of 1900 as Excel counts them; 45446 is 3 June 2024. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <c t='s'><v>0</v></c>                     | one
          <c t='s'><v>1</v></c>                     | two runs
          <c t='s'><v>2</v></c>                     | a b
          <c t='inlineStr'><is><t>in</t></is></c>   | in
          <c t='b'><v>0</v></c>                     | FALSE
          <c t='e'><v>#N/A</v></c>                  | #N/A
          <c t='str'><f>A1</f><v>said</v></c>       | said
          <c t='d'><v>2024-06-03</v></c>            | 2024-06-03
          <c><f>1+1</f><v>2</v></c>                 | 2
          <c><f>1+1</f></c>                         | =1+1
          <c><v>0.1</v></c>                         | 0.1
          <c><v>0.10000000000000001</v></c>         | 0.1
          <c><v>0.30000000000000004</v></c>         | 0.30000000000000004
          <c><v>1.5E-3</v></c>                      | 0.0015
          <c><v>1E+21</v></c>                       | 1000000000000000000000
          <c s='6'><v>12.5</v></c>                  | 12.5
          <c s='1'><v>0.21199999999999999</v></c>   | 21.2%
          <c s='1'><v>1</v></c>                     | 100%
          <c s='2'><v>45446</v></c>                 | 2024-06-03
          <c s='2'><v>45446.520833333336</v></c>    | 2024-06-03T12:30:00
          <c s='4'><v>45446.999999999</v></c>       | 2024-06-04
          <c s='2'><v>1</v></c>                     | 1900-01-01
          <c s='2'><v>61</v></c>                    | 1900-03-01
          <c s='2'><v>-1</v></c>                    | -1
          <c s='3'><v>2.5</v></c>                   | 60:00:00
          <c s='3'><v>8.6805555555555551E-5</v></c> | 00:00:07.5
          <c s='5'><v>0.3125</v></c>                | 07:30:00
          <c s='5'><v>45446.3125</v></c>            | 2024-06-03T07:30:00
          """)
  void aCellIsWrittenByItsKindAndFormat(String cell, String written) throws IOException {
    unpack(WorkbookFiles.xlsx("<row r='1'>" + cell + "</row>"), "");
    assertEquals(written + "\n", text.toString(StandardCharsets.UTF_8));
  }

  @Test
  void daysMayBeCountedFrom1904() throws IOException {
    Map<String, String> parts =
        WorkbookFiles.xlsxParts("<row r='1'><c s='2'><v>43984</v></c></row>");
    parts.computeIfPresent(
        "xl/workbook.xml", (name, xml) -> xml.replace("workbookPr", "workbookPr date1904='1'"));
    unpack(WorkbookFiles.zip(parts), "");
    // 45446 less the 1462 days from 1900 to 1904.
    assertEquals("2024-06-03\n", text.toString(StandardCharsets.UTF_8));
  }

  /** What is formatted only is no row and no cell; a row is as wide as the widest above it. */
  @Test
  void rowsKeepTheirNumbers() throws IOException {
    unpack(
        WorkbookFiles.xlsx(
            "<row r='2'><c r='B2'><v>1</v></c><c r='XFD2' s='1'/></row><row r='3'><c r='A3'/></row>"
                + "<row r='4'><c r='A4'><v>2</v></c></row><row r='1048576'><c s='1'/></row>"),
        "");
    assertEquals("\n,1\n\n2,\n", text.toString(StandardCharsets.UTF_8));
  }

  /** Formatted rows and columns are written as repeated ones. */
  @Test
  void repeatedCellsOfAnOdsAreRepeated() throws IOException {
    unpack(
        WorkbookFiles.ods(
            "<table-row number-rows-repeated='2'><table-cell value-type='float' value='7'"
                + " number-columns-repeated='2'/><table-cell"
                + " number-columns-repeated='16382'/></table-row><table-row"
                + " number-rows-repeated='1048574'><table-cell/></table-row>"),
        "");
    assertEquals("7,7\n7,7\n", text.toString(StandardCharsets.UTF_8));
  }

  /** Gnumeric shows 0.24 as 24.00%; another format shows 50 with a sign behind it. */
  @ParameterizedTest
  @CsvSource({
    "0.23999999999999999, 24.00%, 24%",
    "0.2125, '21,3 %', 21.25%",
    "-0.05, -5%, -5%",
    "50, 50 %, 50",
    "0.5, 0.5, 0.5"
  })
  void aNumberOfAnOdsIsThePercentageThatItShows(String value, String shown, String written)
      throws IOException {
    String cell = "<table-row><table-cell value-type='float' value='%s'><p>%s</p></table-cell>";
    unpack(WorkbookFiles.ods((cell + "</table-row>").formatted(value, shown)), "");
    assertEquals(written + "\n", text.toString(StandardCharsets.UTF_8));
  }

  /** A cell’s comment is none of its text. */
  @Test
  void textsOfAnOdsHaveSpacesAndLines() throws IOException {
    unpack(
        WorkbookFiles.ods(
            "<table-row><table-cell value-type='string'><annotation><p>no</p></annotation>"
                + "<p>a<s c='2'/>b<span>c</span></p><p>d</p></table-cell></table-row>"),
        "");
    assertEquals("a  bc d\n", text.toString(StandardCharsets.UTF_8));
  }

  /** Anywhere behind what shows that it is one. */
  @ParameterizedTest
  @CsvSource({"openpyxl.xlsx, xl/", "libreoffice.ods, content.xml"})
  void aCutWorkbookIsDamagedWhereverItIsCut(String file, String part) throws IOException {
    byte[] whole = Files.readAllBytes(FIXTURES.resolve(file));
    int first = new String(whole, StandardCharsets.ISO_8859_1).indexOf(part);
    for (int length = first + 30; length < whole.length / 2; length += 97) {
      assertEquals("workbook.damaged", refusal(Arrays.copyOf(whole, length)).key());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<row r='1'><c t='s'><v>9</v></c></row>",
        "<row r='1'><c><v>1,5</v></c></row>",
        "<row r='2'><c><v>1</v></c></row><row r='1'><c><v>1</v></c></row>",
        "<row r='1'>"
      })
  void aPartThatIsNoneIsNamed(String rows) throws IOException {
    assertEquals(
        Note.of("workbook.damaged", "xl/worksheets/sheet1.xml"), refusal(WorkbookFiles.xlsx(rows)));
  }

  /** Latin-1 where nothing says so. */
  @Test
  void bytesThatAreNoUtf8AreDamage() throws IOException {
    Map<String, String> parts = WorkbookFiles.xlsxParts("<row r='1'><c t='str'><v>é</v></c></row>");
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream usual = System.err;
    System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    try {
      assertEquals(
          Note.of("workbook.damaged", "xl/worksheets/sheet1.xml"),
          refusal(WorkbookFiles.zip(parts, StandardCharsets.ISO_8859_1)));
    } finally {
      System.setErr(usual);
    }
    assertEquals("", printed.toString(StandardCharsets.UTF_8), "a line of the parser's own");
  }

  @Test
  void nothingOutsideOfAWorkbookIsRead() throws IOException {
    Map<String, String> parts = WorkbookFiles.xlsxParts("");
    parts.computeIfPresent(
        "xl/worksheets/sheet1.xml",
        (name, xml) ->
            "<!DOCTYPE w [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>"
                + "<w><row r='1'><c t='str'><v>&e;</v></c></row></w>");
    assertEquals(
        Note.of("workbook.damaged", "xl/worksheets/sheet1.xml"), refusal(WorkbookFiles.zip(parts)));
  }

  @Test
  void aWorkbookThatSwellsIsRefused() throws IOException {
    String far = "<row><c r='ZZZZZZZZ1'><v>1</v></c></row>";
    for (String sheet : List.of(far, "<row>" + "<c/>".repeat(20_000), "<a>".repeat(1000))) {
      assertEquals("workbook.swells", refusal(WorkbookFiles.xlsx(sheet)).key());
    }
    Map<String, String> parts =
        Map.of(
            "xl/sharedStrings.xml", "<sst><si>" + "<r><t>run</t></r>".repeat(1 << 19),
            "xl/styles.xml", "<s><cellXfs>" + "<xf/>".repeat(1 << 19),
            "xl/workbook.xml", "<sheets>" + "<sheet/>".repeat(1 << 19));
    for (Map.Entry<String, String> part : parts.entrySet()) {
      byte[] file = WorkbookFiles.zip(Map.ofEntries(part));
      assertEquals(Note.of("workbook.swells", part.getKey()), refusal(file));
    }
    assertEquals(
        "workbook.swells",
        refusal(WorkbookFiles.xlsx("<row><c t='str'><v>" + "a".repeat(1 << 21))).key());
    assertEquals("workbook.swells", refusal(WorkbookFiles.xlsx(" ".repeat(1 << 27))).key());
    String cell = "<table-cell value-type='float' value='7' number-columns-repeated='%d'/>";
    for (int columns : new int[] {1 << 10, 1 << 20}) {
      String row = "<table-row number-rows-repeated='1000000'>" + cell.formatted(columns);
      assertEquals("workbook.swells", refusal(WorkbookFiles.ods(row + "</table-row>")).key());
    }
  }

  /** From JDK 24 on the parser by itself would stop at the 100,000th. */
  @Test
  void marksOfXmlMayBeMany() throws IOException {
    String cell = "<c t='str'><v>" + "&amp;".repeat(1000) + "</v></c>";
    String sheet = ("<row>" + cell + "</row>").repeat(200);
    unpack(WorkbookFiles.xlsx(sheet), "");
    assertEquals(("&".repeat(1000) + "\n").repeat(200), text.toString(StandardCharsets.UTF_8));
  }

  @Test
  void anotherPackedFileIsNone() throws IOException {
    assertTrue(unpack(WorkbookFiles.zip(Map.of("survey.csv", "worker,pay\n")), "").isEmpty());
    assertTrue(unpack("PK\u0003\u0004 and more".getBytes(StandardCharsets.UTF_8), "").isEmpty());
  }

  /** What the disk says is not the workbook’s. */
  @Test
  void aTextThatCannotBeWrittenIsNoDamage() throws IOException {
    byte[] file = WorkbookFiles.xlsx("<row r='1'><c><v>1</v></c></row>");
    IOException full = new IOException("No space left on device");
    OutputStream disk =
        new OutputStream() {
          @Override
          public void write(int written) throws IOException {
            throw full;
          }
        };
    IOException found =
        assertThrows(
            IOException.class,
            () -> Workbook.unpack(() -> new ByteArrayInputStream(file), "", disk));
    assertEquals(full, found);
  }
}
