package org.clickwage.document;

/** A picture of rows with names, which a page has as a list of text and marks. */
interface RowChart extends Chart {
  void put(Rows rows);

  @Override
  default void draw(Sheet sheet) {
    put(new SheetRows(sheet));
  }
}
