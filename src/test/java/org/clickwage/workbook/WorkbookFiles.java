package org.clickwage.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks as their specifications have them, of a few parts. */
public final class WorkbookFiles {
  private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
  private static final String NUMBER = "-?(?:0|[1-9]\\d*)(?:\\.\\d+)?";
  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  private WorkbookFiles() {}

  static byte[] zip(Map<String, String> parts) throws IOException {
    return zip(parts, StandardCharsets.UTF_8);
  }

  static byte[] zip(Map<String, String> parts, Charset charset) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(charset));
      }
    }
    return out.toByteArray();
  }

  /**
   * Of the rows of one sheet, which comes before all that it is read by, as some programs do it.
   */
  static byte[] xlsx(String rows) throws IOException {
    return zip(xlsxParts(rows));
  }

  static Map<String, String> xlsxParts(String rows) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put(
        "xl/worksheets/sheet1.xml",
        "<x:worksheet xmlns:x='m'><x:sheetData>%s</x:sheetData></x:worksheet>"
            .formatted(rows.replaceAll("<(/?)(\\w)", "<$1x:$2")));
    parts.put(
        "xl/sharedStrings.xml",
        "<sst><si><t>one</t></si><si><r><t>two</t></r><rPh><t>ni</t></rPh><r><t> runs</t></r></si>"
            + "<si><t>a_x000D_&#10;b</t></si></sst>");
    parts.put(
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId='164' formatCode='[Red][h]:mm&quot;d&quot;'/>"
            + "<numFmt numFmtId='165' formatCode='dd/mm/yyyy\\ hh:mm;@'/></numFmts>"
            + "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs><cellXfs><xf numFmtId='0'/>"
            + "<xf numFmtId='10'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/>"
            + "<xf numFmtId='20'/><xf numFmtId='2'/></cellXfs></styleSheet>");
    parts.put(
        "xl/workbook.xml",
        "<workbook xmlns:r='r'><workbookPr/><sheets><sheet name='A' r:id='c'/>"
            + "<sheet name='B' r:id='s'/></sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id='c' Type='t/chartsheet' Target='chartsheets/sheet1.xml'/>"
            + "<Relationship Id='s' Type='t/worksheet' Target='/xl/worksheets/sheet1.xml'/>"
            + "</Relationships>");
    return parts;
  }

  static byte[] ods(String rows) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument.spreadsheet");
    parts.put("content.xml", "<body><table name='A'>" + rows + "</table></body>");
    return zip(parts);
  }

  /** Rows of a table, with numbers and days in cells of their kind. */
  public static byte[] xlsx(List<List<String>> rows) throws IOException {
    StringBuilder xml = new StringBuilder();
    for (List<String> row : rows) {
      xml.append("<row>");
      row.forEach(cell -> xml.append(xlsxCell(cell)));
      xml.append("</row>");
    }
    return xlsx(xml.toString());
  }

  private static String xlsxCell(String cell) {
    if (cell.matches(NUMBER)) {
      return "<c><v>" + cell + "</v></c>";
    } else if (cell.matches(DAY)) {
      long day = ChronoUnit.DAYS.between(DAY_0, LocalDate.parse(cell));
      return "<c s='2'><v>" + day + "</v></c>";
    }
    return cell.isEmpty() ? "<c/>" : "<c t='inlineStr'><is><t>" + escaped(cell) + "</t></is></c>";
  }

  /** The same. */
  public static byte[] ods(List<List<String>> rows) throws IOException {
    StringBuilder xml = new StringBuilder();
    for (List<String> row : rows) {
      xml.append("<table-row>");
      row.forEach(cell -> xml.append(odsCell(cell)));
      xml.append("</table-row>");
    }
    return ods(xml.toString());
  }

  private static String odsCell(String cell) {
    if (cell.matches(NUMBER)) {
      return "<table-cell value-type='float' value='" + cell + "'/>";
    } else if (cell.matches(DAY)) {
      return "<table-cell value-type='date' date-value='" + cell + "'/>";
    }
    return "<table-cell><p>" + escaped(cell) + "</p></table-cell>";
  }

  private static String escaped(String cell) {
    return cell.replace("&", "&amp;").replace("<", "&lt;");
  }
}
