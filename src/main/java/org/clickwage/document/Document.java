package org.clickwage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** A result for people, block after block, before it is text, Markdown or a page. */
public record Document(List<Block> blocks) {

  /** A single sentence. */
  public static Document saying(String sentence, Tone tone) {
    return new Builder().answer(sentence, tone).build();
  }

  /** The sentences that answer, alone; of a document without any, its first table or list. */
  Document brief() {
    List<Block> answers = blocks.stream().filter(Block.Answer.class::isInstance).toList();
    return new Document(answers.isEmpty() ? blocks.stream().limit(1).toList() : answers);
  }

  /** A part of a document. */
  public sealed interface Block {
    /** The answer, before everything else. */
    record Answer(String text, Tone tone) implements Block {
      String marked() {
        return tone.mark() + text;
      }
    }

    /** A table under its title. */
    record Titled(String title, Table table) implements Block {}

    /**
     * A picture under its title, drawn only where it can be shown.
     *
     * @param alternative what it shows, for those who do not see it
     * @param lines the same in lines of characters; without rows where other tables say it
     */
    record Picture(String title, String alternative, Titled lines, Supplier<Chart> chart)
        implements Block {}

    /** Bars with their figures, each panel under its title. */
    record Barred(Bars bars) implements Block {}

    /** Sentences under their title: assumptions, remarks, sources. */
    record Sentences(String title, List<Cell> sentences, boolean numbered) implements Block {}
  }

  /** Puts blocks together, leaving out those with nothing in them. */
  public static final class Builder {
    private final List<Block> blocks = new ArrayList<>();

    public Builder answer(String text, Tone tone) {
      blocks.add(new Block.Answer(text, tone));
      return this;
    }

    public Builder table(String title, Table table) {
      if (!table.rows().isEmpty()) {
        blocks.add(new Block.Titled(title, table));
      }
      return this;
    }

    public Builder bars(Bars bars) {
      blocks.add(new Block.Barred(bars));
      return this;
    }

    /** A picture of what other tables say. */
    public Builder picture(String title, String alternative, Supplier<Chart> chart) {
      return picture(title, alternative, new Block.Titled(title, Table.NONE), chart);
    }

    public Builder picture(
        String title, String alternative, Block.Titled lines, Supplier<Chart> chart) {
      blocks.add(new Block.Picture(title, alternative, lines, chart));
      return this;
    }

    public Builder sentences(String title, List<String> sentences) {
      return sentences(title, sentences.stream().map(Cell::text).toList(), false);
    }

    /** Sentences with the numbers of their sources. */
    public Builder citing(String title, List<Cell> sentences) {
      return sentences(title, sentences, false);
    }

    public Builder sources(String title, List<String> sources) {
      return sentences(title, sources.stream().map(Cell::text).toList(), true);
    }

    /** The blocks of a whole document. */
    public Builder all(Document other) {
      blocks.addAll(other.blocks());
      return this;
    }

    private Builder sentences(String title, List<Cell> sentences, boolean numbered) {
      if (!sentences.isEmpty()) {
        blocks.add(new Block.Sentences(title, List.copyOf(sentences), numbered));
      }
      return this;
    }

    public Document build() {
      return new Document(List.copyOf(blocks));
    }
  }
}
