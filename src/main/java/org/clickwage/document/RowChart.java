package org.clickwage.document;

import org.clickwage.message.Wording;

/** A picture of rows with names, which a page has as a list of text and marks. */
interface RowChart extends Chart {
  void put(Rows rows);

  @Override
  default void draw(Sheet sheet) {
    put(new SheetRows(sheet, sheet.isSpacious()));
  }

  @Override
  default String inPage(String title, Wording wording) {
    StringBuilder list = new StringBuilder();
    put(new HtmlRows(list, wording));
    remarks().forEach(remark -> list.append(HtmlWriter.paragraph("note", remark)).append('\n'));
    return list.toString();
  }
}
