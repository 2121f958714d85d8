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
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clickwage.message.BundledText;

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

  private static final String SHEET =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet"
          + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "<sheetViews><sheetView workbookViewId=\"0\">";

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
    xml.write(SHEET);
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
  }

  private void endSheet() throws IOException {
    if (!names.isEmpty()) {
      xml.write("</sheetData></worksheet>");
    }
  }

  /** Writes a part of a text that is bundled, a line that names a sheet once for each of them. */
  private void part(String name, String file) throws IOException {
    startPart(name);
    for (String line : BundledText.of("workbook/" + file).lines().toList()) {
      int times = line.contains("{sheet}") ? names.size() : 1;
      for (int i = 0; i < times; i++) {
        String sheet = Integer.toString(i + 1);
        xml.write(line.replace("{sheet}", sheet).replace("{name}", escaped(names.get(i))) + "\n");
      }
    }
  }

  /** Writes what makes a workbook of the sheets, of which there is one at least. */
  @Override
  public void close() throws IOException {
    endSheet();
    part("xl/workbook.xml", "book.xml");
    part("xl/_rels/workbook.xml.rels", "book.rels");
    part("xl/styles.xml", "styles.xml");
    part("_rels/.rels", "package.rels");
    part("[Content_Types].xml", "types.xml");
    xml.close();
  }
}
