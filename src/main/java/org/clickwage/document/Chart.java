package org.clickwage.document;

import java.util.List;
import java.util.Optional;
import org.clickwage.message.Wording;

/** Figures as a picture. */
public interface Chart {
  /** Puts its marks on paper, below what is there. */
  void draw(Sheet sheet);

  /** The same with less, where there is little room. */
  default Chart smaller() {
    return this;
  }

  /** The same with so many of its rows at most, where it has rows that can be left out. */
  default Chart atMost(int rows) {
    return this;
  }

  /** How many rows it has that can be left out. */
  default int size() {
    return 0;
  }

  /** What it does not show, in words. */
  default List<String> remarks() {
    return List.of();
  }

  /** The same without {@link #remarks}. */
  default Chart withoutRemarks() {
    return this;
  }

  /** The numbers of the sources of what it is compared with; empty where it rests on all. */
  default Optional<List<Integer>> cited() {
    return Optional.empty();
  }

  /** Its figures in words, for those who do not see it; empty where they would be too many. */
  default String described() {
    return "";
  }

  /** What its only figure comes to of what it is compared with, in words; empty of others. */
  default String shares() {
    return "";
  }

  /** Its marks on a page under a title: the page shows those that its screen has room for. */
  default String inPage(String title, Wording wording) {
    String words = described().isEmpty() ? title : title + ": " + described();
    return "<div class=\"narrow\">"
        + Drawing.inPage(this, false, words)
        + "</div>\n<div class=\"wide\">"
        + Drawing.inPage(this, true, words)
        + "</div>\n";
  }
}
