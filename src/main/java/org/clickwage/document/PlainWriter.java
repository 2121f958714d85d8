package org.clickwage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.clickwage.message.Theme;
import org.clickwage.message.Wording;

/**
 * Writes a document for screen readers and text messages: a fact on each line, without bars, rules,
 * columns and numbers of sources, which say their own names.
 */
final class PlainWriter {
  private final StringBuilder out = new StringBuilder();

  private final Wording wording;

  private PlainWriter(Wording wording) {
    this.wording = wording;
  }

  static String write(Document document, Wording wording) {
    PlainWriter writer = new PlainWriter(wording);
    boolean isSpoken = document.blocks().stream().anyMatch(Document.Block.Spoken.class::isInstance);
    document.blocks().stream()
        .filter(block -> !(isSpoken && isTable(block)))
        .forEach(writer::block);
    return writer.out.toString();
  }

  private static boolean isTable(Document.Block block) {
    return block instanceof Document.Block.Titled || block instanceof Document.Block.Picture;
  }

  private void block(Document.Block block) {
    if (block instanceof Document.Block.Answer answer) {
      line(answer.text());
    } else if (block instanceof Document.Block.Cover cover) {
      cover.letter().lines().forEach(this::line);
    } else if (block instanceof Document.Block.Spoken spoken) {
      spoken.sentences().forEach(this::line);
    } else if (block instanceof Document.Block.Titled titled) {
      table(titled);
    } else if (block instanceof Document.Block.Barred barred) {
      bars(barred.bars());
    } else if (block instanceof Document.Block.Picture picture) {
      picture.words().forEach(this::block);
    } else if (block instanceof Document.Block.Sentences sentences) {
      sentences(sentences);
    }
  }

  private void table(Document.Block.Titled titled) {
    Table table = titled.table().narrow().withoutBars();
    if (table.columns().isEmpty()) {
      return;
    }
    if (!table.rows().isEmpty()) {
      line(fact(titled.title(), ""));
    }
    for (List<Cell> row : table.rows()) {
      line(table.titled() ? titled(table, row) : untitled(row));
    }
  }

  /** {@code Courier in Lyon: €4.34 to €5.07, 55 to 64% of the minimum: below.} */
  private void bars(Bars bars) {
    for (Bars.Panel panel : bars.panels()) {
      line(fact(panel.title().words(), ""));
      panel.bars().forEach(bar -> line(named(bar.name().words(), inWords(Bars.figures(bar)))));
    }
    bars.remarks().forEach(this::line);
  }

  /** A range with a word for its dash, which is not read aloud. */
  private String inWords(String figures) {
    return figures.replaceAll(
        "(\\p{Sc}?)(\\d[\\d.,]*)–(?=\\d)", "$1$2 " + wording.say("range.to") + " $1");
  }

  /** {@code Rapido: Median €9.00, Workers 5.} */
  private String titled(Table table, List<Cell> row) {
    List<String> facts = new ArrayList<>();
    for (int i = 1; i < row.size(); i++) {
      if (!row.get(i).words().isEmpty()) {
        facts.add((table.columns().get(i).title() + " " + row.get(i).wordsAndError()).strip());
      }
    }
    return named(row.get(0).words(), String.join(", ", facts));
  }

  /** {@code − social charges: €96.00.} */
  private String untitled(List<Cell> row) {
    List<String> texts =
        row.stream().map(Cell::words).filter(text -> !text.isEmpty()).collect(Collectors.toList());
    String figure = texts.remove(texts.size() - 1);
    return named(String.join(" ", texts), figure);
  }

  private String named(String name, String facts) {
    String line = name.isEmpty() ? facts : fact(name, facts);
    return line.endsWith(".") ? line : line + ".";
  }

  private void sentences(Document.Block.Sentences block) {
    block.sentences().forEach(sentence -> line(fact(block.title(), sentence.words())));
  }

  private String fact(String name, String words) {
    return wording.say("plain.fact", name, words);
  }

  private void line(String text) {
    out.append(Tone.unmarked(Theme.stripControls(text)).strip()).append('\n');
  }
}
