package org.clickwage.document;

import java.io.IOException;
import java.util.List;

/** Takes the rows of a table that is too long to be held as a whole, each as it comes. */
public interface TableRows {
  /** Writes a row of titles, of which there may be several above the others. */
  void head(List<String> titles) throws IOException;

  void write(List<Cell> row) throws IOException;

  /**
   * Ends the file.
   *
   * @param summary what a workbook has besides them
   */
  void finish(Table summary) throws IOException;
}
