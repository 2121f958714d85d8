package org.clickwage.document;

import org.fusesource.jansi.Ansi;

/**
 * Meaning to colour. It is given to whatever writes for a person; {@link #NONE} leaves text alone.
 */
public enum Palette {
  NONE,
  COLOURS;

  public String paint(Tone tone, String text) {
    if (this == NONE || tone == Tone.PLAIN || text.isEmpty()) {
      return text;
    }
    Ansi ansi = Ansi.ansi();
    switch (tone) {
      case TITLE, RESULT -> ansi.bold();
      case BELOW_REFERENCE, PROBLEM -> ansi.fgRed().bold();
      case AROUND_REFERENCE -> ansi.fgYellow().bold();
      case AT_OR_ABOVE_REFERENCE -> ansi.fgGreen().bold();
      default -> ansi.fgBrightBlack();
    }
    return ansi.a(text).reset().toString();
  }
}
