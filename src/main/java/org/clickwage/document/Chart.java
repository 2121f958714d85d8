package org.clickwage.document;

import java.util.List;

/** Figures as a picture. */
public interface Chart {
  /** Puts its marks on paper, below what is there. */
  void draw(Sheet sheet);

  /** What it does not show, in words. */
  default List<String> remarks() {
    return List.of();
  }

  /** Its figures in words, for those who do not see it; empty where they would be too many. */
  default String described() {
    return "";
  }
}
