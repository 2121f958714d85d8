package org.clickwage.document;

import org.fusesource.jansi.Ansi;

/**
 * Meaning to colour. It is given to whatever writes for a person; {@link #NONE} leaves text alone.
 */
public enum Palette {
  NONE {
    @Override
    public String paint(Tone tone, String text) {
      return text;
    }
  },
  COLOURS {
    @Override
    public String paint(Tone tone, String text) {
      if (tone == Tone.PLAIN || text.isEmpty()) {
        return text;
      }
      Ansi ansi = Ansi.ansi();
      switch (tone) {
        case TITLE, RESULT -> ansi.bold();
        case BELOW_REFERENCE, PROBLEM -> ansi.fgRed().bold();
        case AROUND_REFERENCE -> ansi.fgYellow().bold();
        case AT_OR_ABOVE_REFERENCE -> ansi.fgGreen().bold();
        case ASIDE -> ansi.fgBrightBlack();
        case PLAIN -> throw new AssertionError("plain text is not painted");
      }
      return ansi.a(text).reset().toString();
    }
  };

  public abstract String paint(Tone tone, String text);
}
