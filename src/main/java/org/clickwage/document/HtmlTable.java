package org.clickwage.document;

import java.util.List;
import org.clickwage.message.HtmlText;
import org.clickwage.message.Wording;

/**
 * Writes a table of a page: with real headers, and their names again in each cell for narrow pages,
 * where every row is a card. The roles are written since a card keeps no role of its own.
 */
record HtmlTable(Table table, String titleId, Wording wording, StringBuilder out) {
  /** More columns than a page of text has room for. */
  private static final int MANY_COLUMNS = 8;

  /** The column that names the rows. */
  private int headerColumn() {
    return Math.max(0, table.columns().stream().map(Table.Head::key).toList().indexOf("name"));
  }

  void writeAll() {
    write(table.rows());
  }

  /** The same with the rows beyond the first ones folded away, in a table of their own. */
  void write() {
    Fold.write(table.rows(), this::write, wording, out);
  }

  private void write(List<List<Cell>> rows) {
    out.append("<table role=\"table\" aria-labelledby=\"").append(titleId).append("\"");
    out.append(table.titled() ? " class=\"" + layout() + "\">\n" : ">\n");
    if (table.titled()) {
      out.append("<thead role=\"rowgroup\"><tr role=\"row\">\n");
      table.columns().forEach(this::title);
      out.append("</tr></thead>\n");
    }
    out.append("<tbody role=\"rowgroup\">\n");
    rows.forEach(this::row);
    out.append("</tbody>\n</table>\n");
  }

  private String layout() {
    return table.columns().size() > MANY_COLUMNS ? "titled many" : "titled";
  }

  private void title(Table.Head head) {
    if (head.title().isEmpty()) {
      out.append("<td role=\"cell\"></td>\n");
      return;
    }
    out.append("<th scope=\"col\" role=\"columnheader\"").append(align(head)).append('>');
    out.append(HtmlText.inPage(head.title())).append("</th>\n");
  }

  private static String align(Table.Head head) {
    return head.align() == Column.Align.LEFT ? "" : " class=\"" + Wording.key(head.align()) + "\"";
  }

  private void row(List<Cell> row) {
    out.append("<tr role=\"row\">\n");
    int headerColumn = headerColumn();
    for (int i = 0; i < row.size(); i++) {
      Table.Head head = table.columns().get(i);
      boolean named = i == headerColumn && !row.get(i).text().isEmpty();
      String tag = named ? "th" : "td";
      out.append('<').append(tag);
      out.append(named ? " scope=\"row\" role=\"rowheader\"" : " role=\"cell\"");
      out.append(align(head));
      if (!head.title().isEmpty() && !row.get(i).text().isEmpty()) {
        out.append(" data-title=\"").append(HtmlText.escaped(head.title())).append('"');
      }
      out.append('>').append(content(row.get(i))).append("</").append(tag).append(">\n");
    }
    out.append("</tr>\n");
  }

  private String content(Cell cell) {
    if (cell.text().isEmpty()) {
      return "";
    }
    // A name may be written from right to left, and is not to turn what follows it.
    return "<bdi class=\"" + Wording.key(cell.tone()) + "\">" + text(cell, wording) + "</bdi>";
  }

  static String text(Cell cell, Wording wording) {
    StringBuilder text = new StringBuilder(HtmlText.inPage(cell.wordsAndError()));
    for (int number : cell.sources()) {
      String label = HtmlText.escaped(wording.say("source.numbered", Integer.toString(number)));
      text.append(" <a class=\"cited\" aria-label=\"").append(label);
      text.append("\" href=\"#source-").append(number).append("\">[").append(number);
      text.append("]</a>");
    }
    return text.toString();
  }
}
