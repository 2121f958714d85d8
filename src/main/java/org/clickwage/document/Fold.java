package org.clickwage.document;

import java.util.List;
import java.util.function.Consumer;
import org.clickwage.message.HtmlText;
import org.clickwage.message.Wording;

/** Folds away, on a page, what is beyond the first rows of a part: a telephone has no end. */
final class Fold {
  /** So many rows are open. */
  static final int MOST = 20;

  private Fold() {}

  /** The beginning of a fold, closed, over so many rows; its end is {@link #END}. */
  static String begin(int rows, Wording wording) {
    String title = HtmlText.inPage(wording.say("table.more", Integer.toString(rows)));
    return "<details class=\"more\"><summary>" + title + "</summary>\n";
  }

  static final String END = "</details>\n";

  /** Writes parts, with those beyond the first ones in a fold. */
  static <P> void write(List<P> parts, Consumer<List<P>> form, Wording wording, StringBuilder out) {
    int open = Math.min(parts.size(), MOST);
    form.accept(parts.subList(0, open));
    if (open < parts.size()) {
      out.append(begin(parts.size() - open, wording));
      form.accept(parts.subList(open, parts.size()));
      out.append(END);
    }
  }
}
