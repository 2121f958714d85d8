package org.clickwage.document;

/** Figures as a picture. */
public interface Chart {
  /** Puts its marks on paper, below what is there. */
  void draw(Sheet sheet);

  /** Its figures in words, for those who do not see it; empty where they would be too many. */
  default String told() {
    return "";
  }
}
