package org.clickwage.workbook;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes sheets of an {@code .xlsx} one after the other; it says nothing of when, so that the same
 * cells give the same bytes.
 */
public final class WorkbookWriter implements Closeable {
  /** As many as a sheet has. */
  public static final int MOST_ROWS = 1 << 20;

  /** In characters. */
  public static final int LONGEST_CELL = 32_767;

  /**
   * Of Deflater’s levels: a file is a quarter larger than by the usual one, and done much sooner.
   */
  private static final int QUICK = 2;

  /** For the first day that a zip can say, Java would add the moment in the zone it runs in. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 2, 0, 0);

  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  private static final String TYPES = "http://schemas.openxmlformats.org/";
  private static final String MAIN = " xmlns=\"" + TYPES + "spreadsheetml/2006/main\"";
  private static final String OFFICE = TYPES + "officeDocument/2006/relationships";
  private static final String CONTENT = "application/vnd.openxmlformats-officedocument.";

  private final ZipOutputStream zip;
  private final Writer xml;
  private final List<String> names = new ArrayList<>();
  private int headRows;
  private int row;
  private int column;

  public WorkbookWriter(OutputStream out) {
    zip = new ZipOutputStream(out);
    zip.setLevel(QUICK);
    xml = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8));
  }

  /**
   * Begins a sheet.
   *
   * @param rows how many first rows are its heading, which is bold and stays in view
   */
  public void startSheet(String name, int rows) throws IOException {
    endSheet();
    names.add(name);
    headRows = rows;
    row = 0;
    startPart("xl/worksheets/sheet" + names.size() + ".xml");
    xml.write("<worksheet" + MAIN + "><sheetViews><sheetView workbookViewId=\"0\">");
    if (rows > 0) {
      String below = "ySplit=\"" + rows + "\" topLeftCell=\"A" + (rows + 1) + "\"";
      xml.write("<pane " + below + " activePane=\"bottomLeft\" state=\"frozen\"/>");
    }
    xml.write("</sheetView></sheetViews><sheetData>");
  }

  public void startRow() throws IOException {
    row++;
    column = 0;
    checkSize(row <= MOST_ROWS);
    xml.write("<row r=\"" + row + "\">");
  }

  public void endRow() throws IOException {
    xml.write("</row>");
  }

  /** A plain decimal, with a point. */
  public void number(String decimal) throws IOException {
    startCell("");
    xml.write("<v>" + decimal + "</v></c>");
  }

  public void text(String text) throws IOException {
    if (text.length() > LONGEST_CELL) {
      throw new WorkbookException("workbook.long-cell", SheetText.place(column, row));
    }
    if (text.isEmpty()) {
      startCell("");
      xml.write("</c>");
    } else {
      startCell(" t=\"inlineStr\"");
      xml.write("<is><t xml:space=\"preserve\">" + escaped(text) + "</t></is></c>");
    }
  }

  private void startCell(String type) throws IOException {
    checkSize(column < SheetText.MOST_COLUMNS);
    String style = row <= headRows ? " s=\"1\">" : ">";
    xml.write("<c r=\"" + SheetText.place(column++, row) + "\"" + type + style);
  }

  private static void checkSize(boolean fits) throws WorkbookException {
    if (!fits) {
      throw new WorkbookException("workbook.too-large");
    }
  }

  /** Characters that XML can't hold are left out. */
  private static String escaped(String text) {
    boolean isPlain = text.chars().allMatch(c -> c >= ' ' && c < 0xFFFE && "&<>\"_".indexOf(c) < 0);
    return isPlain ? text : escapedAll(text);
  }

  private static String escapedAll(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\r", "&#13;")
        .replace("_x", "_x005F_x");
  }

  private void startPart(String name) throws IOException {
    xml.flush();
    ZipEntry part = new ZipEntry(name);
    part.setTimeLocal(NO_TIME);
    zip.putNextEntry(part);
    xml.write(HEAD);
  }

  private void endSheet() throws IOException {
    if (!names.isEmpty()) {
      xml.write("</sheetData></worksheet>");
    }
  }

  private void part(String name, String content) throws IOException {
    startPart(name);
    xml.write(content);
  }

  private String forEachSheet(String form) {
    return IntStream.rangeClosed(1, names.size())
        .mapToObj(
            i -> form.replace("#", Integer.toString(i)).replace("@", escaped(names.get(i - 1))))
        .collect(Collectors.joining());
  }

  private static String relation(String id, String type, String target) {
    String of = OFFICE + "/" + type;
    return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, of, target);
  }

  private static String relations(String all) {
    return "<Relationships xmlns=\"%spackage/2006/relationships\">%s</Relationships>"
        .formatted(TYPES, all);
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"/xl/%s.xml\" ContentType=\"%s\"/>"
        .formatted(part, CONTENT + type + "+xml");
  }

  /** Writes what makes a workbook of the sheets. */
  @Override
  public void close() throws IOException {
    endSheet();
    part(
        "xl/workbook.xml",
        "<workbook"
            + MAIN
            + " xmlns:r=\""
            + OFFICE
            + "\"><sheets>"
            + forEachSheet("<sheet name=\"@\" sheetId=\"#\" r:id=\"rId#\"/>")
            + "</sheets></workbook>");
    part(
        "xl/_rels/workbook.xml.rels",
        relations(
            forEachSheet(relation("rId#", "worksheet", "worksheets/sheet#.xml"))
                + relation("styles", "styles", "styles.xml")));
    part(
        "xl/styles.xml",
        "<styleSheet"
            + MAIN
            + "><fonts><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
            + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
            + "<fills><fill><patternFill/></fill><fill><patternFill/></fill></fills>"
            + "<borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>"
            + "<cellXfs><xf/><xf fontId=\"1\" applyFont=\"1\"/></cellXfs><cellStyles>"
            + "<cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>");
    part("_rels/.rels", relations(relation("book", "officeDocument", "xl/workbook.xml")));
    part(
        "[Content_Types].xml",
        "<Types xmlns=\""
            + TYPES
            + "package/2006/content-types\"><Default Extension=\"rels\""
            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + type("workbook", "spreadsheetml.sheet.main")
            + type("styles", "spreadsheetml.styles")
            + forEachSheet(type("worksheets/sheet#", "spreadsheetml.worksheet"))
            + "</Types>");
    xml.close();
  }
}
