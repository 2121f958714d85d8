package org.clickwage.table;

import java.util.SplittableRandom;

/** Makes delimited files that no exporter would: every mark wherever Commons CSV can read it. */
public final class RecordGenerator {
  private static final String[] LINE_ENDS = {"\n", "\r\n", "\r"};
  private static final String[] PIECES = {
    "a", "0.05", "12,50", "worker", " ", "é", "€", "𝄞", "x\"y", "'", "\t", "|", ";", "=", "-1",
    "\u00A0", "\u3000", "7h30", "\u0001", "#", "!", "\u000B", "\f"
  };
  private static final String[] QUOTED_PIECES = {"\"\"", "\n", "\r\n", "\r", ",", ";", "\n\r"};
  private static final String[] BLANKS = {"", "", "", "", " ", "  ", "\f", "\u3000", "\u2003 "};

  private final SplittableRandom random;
  private final char delimiter;
  private final boolean mixedEnds;
  private final String lineEnd;

  public RecordGenerator(long seed, char delimiter) {
    this.random = new SplittableRandom(seed);
    this.delimiter = delimiter;
    this.mixedEnds = random.nextInt(4) == 0;
    this.lineEnd = pick(LINE_ENDS);
  }

  public String file(int records) {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < records; i++) {
      addRecord(file);
      boolean lastWithout = i + 1 == records && random.nextBoolean();
      file.append(lastWithout ? "" : mixedEnds ? pick(LINE_ENDS) : lineEnd);
    }
    return file.toString();
  }

  private void addRecord(StringBuilder file) {
    int cells = random.nextInt(10) == 0 ? 1 : 1 + random.nextInt(9);
    for (int i = 0; i < cells; i++) {
      file.append(i == 0 ? "" : String.valueOf(delimiter));
      addCell(file);
    }
  }

  private void addCell(StringBuilder file) {
    switch (random.nextInt(5)) {
      case 0 -> {}
      case 1 -> {
        file.append('"').append(pieces(random.nextInt(6), true)).append('"').append(blank());
      }
      default -> file.append(unquoted());
    }
  }

  /** Commons CSV would skip the delimiter too when it is a blank itself. */
  private String blank() {
    return pick(BLANKS);
  }

  private String unquoted() {
    String text = pieces(1 + random.nextInt(3), false).replace(String.valueOf(delimiter), "");
    return text.startsWith("\"") ? " " + text : text;
  }

  private String pieces(int count, boolean quoted) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String piece = quoted && random.nextInt(3) == 0 ? pick(QUOTED_PIECES) : pick(PIECES);
      text.append(quoted && piece.equals("x\"y") ? "x\"\"y" : piece);
    }
    return text.toString();
  }

  private String pick(String[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
