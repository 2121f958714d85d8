package org.clickwage.report;

import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Days as a calendar that other programs read (iCalendar, RFC 5545), each with what it is.
 *
 * @param about what all of them are about
 * @param key of that, for those of other calendars
 */
public record DataRequestCalendar(String about, String key, List<DataRequestReport.Day> days) {
  private static final int MOST_BYTES = 75;
  private static final String END = "\r\n";

  public String text() {
    StringBuilder text = new StringBuilder();
    text.append("BEGIN:VCALENDAR" + END + "VERSION:2.0" + END + "PRODID:-//clickwage//EN" + END);
    int number = 1;
    for (DataRequestReport.Day each : days) {
      String day = each.date().format(DateTimeFormatter.BASIC_ISO_DATE);
      text.append("BEGIN:VEVENT" + END);
      text.append(line("UID:" + day + "-" + number++ + "-" + key + "@clickwage"));
      text.append(line("DTSTAMP:" + day + "T000000Z"));
      text.append(line("DTSTART;VALUE=DATE:" + day));
      text.append(line("SUMMARY:" + escaped(about + " – " + each.what())));
      text.append("END:VEVENT" + END);
    }
    return text.append("END:VCALENDAR" + END).toString();
  }

  private static String escaped(String text) {
    return text.replaceAll("([\\\\,;])", "\\\\$1");
  }

  /** A line, folded where it has too many bytes; a letter has at most four. */
  private static String line(String text) {
    StringBuilder folded = new StringBuilder();
    int bytes = 0;
    for (int c : text.codePoints().toArray()) {
      int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
      if (bytes + size > MOST_BYTES) {
        folded.append(END).append(' ');
        bytes = 1;
      }
      folded.appendCodePoint(c);
      bytes += size;
    }
    return folded.append(END).toString();
  }
}
