package org.clickwage.parts;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.clickwage.output.InputFingerprint;

/**
 * The name of a part of a survey: all that it is of, so that two that differ have two names.
 *
 * @param number from 1 on, through all files of the survey
 * @param parts how many were asked for
 * @param survey a hash of what decides its results besides its own bytes
 * @param start where it begins in its file
 * @param end where its last record ends
 * @param bytes a hash of the bytes that it was calculated from, and of its own
 */
public record PartName(int number, int parts, String survey, long start, long end, String bytes) {
  static final String PART = "clickwage-part-";
  public static final String SUMS = ".sums";
  public static final String RECORDS = ".records";

  private static final int DIGITS = 32;

  private static final Pattern OF_SUMS =
      Pattern.compile(
          PART + "(\\d{1,9})-of-(\\d{1,9})\\.(\\w+)\\.(\\d{1,18})-(\\d{1,18})\\.(\\w+)\\" + SUMS);

  /** That of a part which is whole, as it is with its sums; none of any other file. */
  public static Stream<PartName> of(Path file) {
    Matcher of = OF_SUMS.matcher(file.getFileName().toString());
    return of.matches()
        ? Stream.of(
            new PartName(
                Integer.parseInt(of.group(1)),
                Integer.parseInt(of.group(2)),
                of.group(3),
                Long.parseLong(of.group(4)),
                Long.parseLong(of.group(5)),
                of.group(6)))
        : Stream.empty();
  }

  /** How the name of a part from a place on begins, of whichever bytes. */
  static String beginning(int number, int parts, String survey, long start) {
    return String.join(".", PART + number + "-of-" + parts, survey, start + "-");
  }

  /** The name of one of its files. */
  public String file(String ending) {
    return beginning(number, parts, survey, start) + end + "." + bytes + ending;
  }

  /** A hash of all of these, as names have it. */
  static String hash(List<?> decided) {
    StringBuilder all = new StringBuilder();
    decided.forEach(each -> all.append(each).append('\0'));
    return digits(InputFingerprint.of(all.toString()));
  }

  /** As much of a hash as names have. */
  public static String digits(InputFingerprint of) {
    return digits(of.sha256());
  }

  public static String digits(String hash) {
    return hash.substring(0, DIGITS);
  }
}
