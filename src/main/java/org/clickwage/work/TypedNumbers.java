package org.clickwage.work;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a value that was typed, which may have either decimal mark, as a file has them.
 */
public final class TypedNumbers {
  private static final Pattern NUMBER =
      Pattern.compile("\\d+(?:[ \u00a0\u202f'’]\\d{3})*(?:[.,]\\d+)+");

  private final NumberNotation ofFile;
  private final char own;
  private final char other;

  /**
   * @param ofFile how the cells of the file have their numbers
   */
  public TypedNumbers(NumberNotation ofFile) {
    this.ofFile = ofFile;
    this.own = ofFile.isComma() ? ',' : '.';
    this.other = ofFile.isComma() ? '.' : ',';
  }

  /** Throws {@link NotationException} for a number that is one in the file and may be another. */
  public String in(String typed) {
    if (ofFile == NumberNotation.EITHER) {
      return typed;
    }
    Matcher number = NUMBER.matcher(typed);
    StringBuffer text = new StringBuffer();
    while (number.find()) {
      number.appendReplacement(text, written(number.group()));
    }
    return number.appendTail(text).toString();
  }

  private String written(String number) {
    int mark = number.lastIndexOf(other);
    boolean isOfFile = mark < number.lastIndexOf(own) || mark != number.indexOf(other);
    if (mark < 0 || isOfFile) {
      return number;
    }
    NumberNotation.EITHER.read(number);
    return number.replace(String.valueOf(own), "").replace(other, own);
  }
}
