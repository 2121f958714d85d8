package org.clickwage.document;

import java.util.List;
import org.clickwage.message.Theme;

/** Writes a document as Markdown with GitHub's tables. */
final class MarkdownWriter {
  private final StringBuilder out = new StringBuilder();

  private MarkdownWriter() {}

  static String write(Document document, Heading heading) {
    MarkdownWriter writer = new MarkdownWriter();
    heading.title().ifPresent(title -> writer.line("# " + escaped(title)));
    heading.subtitle().ifPresent(subtitle -> writer.line(item(subtitle)));
    document.blocks().forEach(writer::block);
    return writer.out.toString();
  }

  private void block(Document.Block block) {
    if (block instanceof Document.Block.Answer answer) {
      out.append("**").append(escaped(answer.marked())).append("**\n\n");
    } else if (block instanceof Document.Block.Cover cover) {
      line(cover.letter().markdown().strip());
    } else if (block instanceof Document.Block.Titled titled) {
      title(titled.title());
      table(titled.table().forPeople().withoutBars());
    } else if (block instanceof Document.Block.Picture picture) {
      picture.words().forEach(this::block);
    } else if (block instanceof Document.Block.Barred barred) {
      barred.bars().inWords().forEach(this::block);
    } else if (block instanceof Document.Block.Sentences sentences) {
      title(sentences.title());
      if (sentences.paragraph().isPresent()) {
        line(item(sentences.paragraph().get()));
        return;
      }
      int number = 1;
      for (Cell sentence : sentences.sentences()) {
        String mark = sentences.numbered() ? number++ + ". " : "- ";
        out.append(mark).append(item(sentence.text())).append('\n');
      }
      out.append('\n');
    }
  }

  private void title(String title) {
    line("## " + escaped(title));
  }

  private void line(String line) {
    out.append(line).append("\n\n");
  }

  private void table(Table table) {
    out.append('|');
    table.columns().forEach(head -> out.append(' ').append(escaped(head.title())).append(" |"));
    out.append("\n|");
    for (Table.Head head : table.columns()) {
      out.append(head.align() == Column.Align.RIGHT ? " ---: |" : " --- |");
    }
    out.append('\n');
    for (List<Cell> row : table.rows()) {
      out.append('|');
      row.forEach(cell -> out.append(' ').append(escaped(cell.text())).append(" |"));
      out.append('\n');
    }
    out.append('\n');
  }

  /** A sentence of a list: its beginning starts neither a list of its own nor a quotation. */
  static String item(String sentence) {
    String text = escaped(sentence);
    return text.replaceFirst("^(\\d*)([-+=>.)])", "$1\\\\$2");
  }

  /** A text as itself: none of its characters starts markup, a line or a cell. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Theme.isTerminalControl(c)) {
        escaped.append(' ');
      } else if (c == '<') {
        escaped.append("&lt;");
      } else if (c == '&') {
        escaped.append("&amp;");
      } else {
        escaped.append("\\`*_[]|#~$".indexOf(c) >= 0 ? "\\" : "").append(c);
      }
    }
    return escaped.toString();
  }
}
