package org.clickwage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.compare.Verdict;
import org.clickwage.document.Document.Block.Sentences.Use;
import org.clickwage.message.Wording;

/** A result for people, block after block, before it is text, Markdown or a page. */
public record Document(List<Block> blocks) {

  /** A single sentence. */
  public static Document saying(String sentence, Tone tone) {
    return new Builder().answer(sentence, tone).build();
  }

  /**
   * The sentences that answer, and what casts doubt on them; of a document without any, its first
   * table or list.
   */
  Document brief() {
    List<Block> answers = new ArrayList<>(all(Block.Answer.class).toList());
    cover().ifPresent(cover -> answers.add(cover.gist()));
    all(Block.Doubt.class)
        .forEach(doubt -> answers.add(new Block.Answer(doubt.text(), Tone.PLAIN)));
    return new Document(answers.isEmpty() ? blocks.stream().limit(1).toList() : answers);
  }

  /** The letter that it begins with, if any. */
  Optional<Block.Cover> cover() {
    return all(Block.Cover.class).findFirst();
  }

  /** The sentences that answer. */
  public Stream<String> answers() {
    return all(Block.Answer.class).map(Block.Answer::text);
  }

  /** Its lists of sentences as paragraphs, without its answers, figures and pictures. */
  public Document prose() {
    Builder prose = new Builder();
    all(Block.Sentences.class)
        .forEach(
            block ->
                prose.prose(block.title(), block.sentences().stream().map(Cell::text).toList()));
    return prose.build();
  }

  /** The titles of its parts. */
  Stream<String> titles() {
    return blocks.stream().map(Block::title).filter(title -> !title.isEmpty());
  }

  /** The sources of its first picture, in the order of their numbers; without any, of all. */
  List<Source> sourcesOfPicture() {
    return sources(Pictured.of(this).flatMap(picture -> picture.chart().cited()));
  }

  /** The sources of what is drawn for a card, or of the first picture. */
  List<Source> sources(Card card) {
    if (!card.sources().isEmpty()) {
      return card.sources();
    }
    Optional<List<Integer>> cited = card.picture().flatMap(Chart::cited);
    return cited.isPresent() ? sources(cited) : sourcesOfPicture();
  }

  /** The sources with these numbers; without numbers, all. */
  List<Source> sources(Optional<List<Integer>> cited) {
    List<Source> all =
        all(Block.Sentences.class)
            .filter(Block.Sentences::numbered)
            .flatMap(block -> block.sentences().stream())
            .map(source -> (Source) source.exact().orElseThrow())
            .toList();
    return cited
        .map(numbers -> numbers.stream().distinct().map(number -> all.get(number - 1)).toList())
        .orElse(all);
  }

  /** Its blocks of one kind, those among the words of pictures too. */
  <B extends Block> Stream<B> all(Class<B> kind) {
    return blocks.stream().flatMap(Document::withWords).filter(kind::isInstance).map(kind::cast);
  }

  private static Stream<Block> withWords(Block block) {
    return block instanceof Block.Picture picture
        ? Stream.concat(Stream.of(block), picture.words().stream())
        : Stream.of(block);
  }

  /** A part of a document. */
  public sealed interface Block {
    /** Empty where it has none. */
    default String title() {
      return "";
    }

    /** The answer, before everything else. */
    record Answer(String text, Tone tone) implements Block {
      String marked() {
        return tone.mark() + text;
      }
    }

    /**
     * A letter, to which what follows is the annex.
     *
     * @param gist the sentence that stands for it
     */
    record Cover(Letter letter, Answer gist) implements Block {}

    /** What the answers must not be read without, which is among the notes of all. */
    record Doubt(String text) implements Block {}

    /** What plain text has in place of the tables, for whoever listens. */
    record Spoken(List<String> sentences) implements Block {}

    /**
     * A table under its title.
     *
     * @param isFolded whether a page folds it away, since few readers need it
     */
    record Titled(String title, Table table, boolean isFolded) implements Block {}

    /**
     * A picture under its title, drawn only where it can be shown.
     *
     * @param reading what it measures and how it is read
     * @param words the same where there are no pictures; empty where other tables say it
     */
    record Picture(String title, String reading, List<Block> words, Supplier<Chart> chart)
        implements Block {}

    /**
     * Bars with their figures, each panel under its title.
     *
     * @param reading what they measure and how they are read
     */
    record Barred(String title, String reading, Bars bars) implements Block {}

    /**
     * What a page says before and in large; most is worked out only where it is asked for.
     *
     * @param titles what was found, from the one that says the most; the first short one is shown
     * @param about place, time and who was counted
     * @param figure the one figure; empty where the sentences alone answer
     * @param caption what the figure is, in place of the first sentence; empty where that is shown
     * @param verdict on what the first sentence says; plain where another sentence has it
     */
    record Headline(
        Supplier<List<String>> titles,
        Supplier<String> about,
        String figure,
        String caption,
        Tone verdict)
        implements Block {}

    /** What an hour is to be compared with on the day of writing; only a leaflet has it. */
    record Today(String step, Source source) implements Block {}

    /** What a card shows of it; empty where there is no figure to show. */
    record OnCard(Supplier<Optional<Card>> card) implements Block {}

    /** Sentences under their title: assumptions, remarks, sources, which are exact where brief. */
    record Sentences(String title, List<Cell> sentences, Use use) implements Block {
      /** What sentences are there for; a page folds away what few readers need. */
      enum Use {
        /** For a paper, one after the other. */
        PROSE,
        READ,
        TESTIMONY,
        CHECK,
        SOURCE
      }

      boolean numbered() {
        return use == Use.SOURCE;
      }

      /** All of them one after the other, where they are a paragraph. */
      Optional<String> paragraph() {
        return Optional.of(sentences)
            .filter(all -> use == Use.PROSE)
            .map(all -> all.stream().map(Cell::text).collect(Collectors.joining(" ")));
      }
    }
  }

  /** Puts blocks together, leaving out those with nothing in them. */
  public static final class Builder {
    private final List<Block> blocks = new ArrayList<>();

    public Builder answer(String text, Tone tone) {
      blocks.add(new Block.Answer(text, tone));
      return this;
    }

    /** A letter, with the sentence that stands for it. */
    public Builder cover(Letter letter, String gist) {
      blocks.add(new Block.Cover(letter, new Block.Answer(gist, Tone.RESULT)));
      return this;
    }

    /** Sentences that stay where the answers stand alone. */
    public Builder doubts(List<String> sentences) {
      for (String sentence : sentences) {
        blocks.add(new Block.Doubt(sentence));
      }
      return this;
    }

    /** Sentences for whoever listens; without any, the tables are read out row by row. */
    public Builder spoken(List<String> sentences) {
      if (!sentences.isEmpty()) {
        blocks.add(new Block.Spoken(sentences));
      }
      return this;
    }

    public Builder table(String title, Table table) {
      return table(title, table, false);
    }

    /** A table that a page folds away. */
    public Builder folded(String title, Table table) {
      return table(title, table, true);
    }

    private Builder table(String title, Table table, boolean isFolded) {
      if (!table.rows().isEmpty()) {
        blocks.add(new Block.Titled(title, table, isFolded));
      }
      return this;
    }

    public Builder bars(String title, String reading, Bars bars) {
      blocks.add(new Block.Barred(title, reading, bars));
      return this;
    }

    /** A picture of what other tables say. */
    public Builder picture(String title, String reading, Supplier<Chart> chart) {
      return picture(title, reading, new Document(List.of()), chart);
    }

    /** A picture on a page, and elsewhere what says the same. */
    public Builder picture(String title, String reading, Document words, Supplier<Chart> chart) {
      blocks.add(new Block.Picture(title, reading, words.blocks(), chart));
      return this;
    }

    /** What a page has in large; text has the same in its sentences. */
    public Builder headline(List<String> titles, String about, Optional<String> figure) {
      return headline(titles, about, figure, Optional.empty());
    }

    /** The same with a verdict, which a page shows at the first sentence. */
    public Builder headline(
        List<String> titles, String about, Optional<String> figure, Optional<Verdict> verdict) {
      Tone tone = verdict.map(Tone::of).orElse(Tone.PLAIN);
      blocks.add(new Block.Headline(() -> titles, () -> about, figure.orElse(""), "", tone));
      return this;
    }

    /** The same with what the figure is, worked out where it is asked for. */
    public Builder headline(
        Supplier<List<String>> titles, Supplier<String> about, String figure, String caption) {
      blocks.add(new Block.Headline(titles, about, figure, caption, Tone.PLAIN));
      return this;
    }

    /** The last step of a leaflet, with the source of the minimum wage in it. */
    public Builder today(String step, Source source) {
      blocks.add(new Block.Today(step, source));
      return this;
    }

    /** A card with words of its own. */
    public Builder card(Supplier<Optional<Card>> card) {
      blocks.add(new Block.OnCard(card));
      return this;
    }

    /** A card of the figure and the sentences so far. */
    public Builder cardWith(Supplier<Optional<Chart>> picture) {
      Document soFar = build();
      return card(() -> Card.of(soFar, picture.get(), List.of()));
    }

    /** Sentences for whoever checks. */
    public Builder sentences(String title, List<String> sentences) {
      return sentences(title, cells(sentences), Use.CHECK);
    }

    /** Sentences for whoever runs the program: nothing that is published has them. */
    public Builder hints(String title, List<String> sentences, Wording wording) {
      return wording.isPublished() ? this : sentences(title, sentences);
    }

    /** A paragraph of sentences, which get their full stops. */
    public Builder prose(String title, List<String> sentences) {
      List<String> ended =
          sentences.stream().map(text -> text.endsWith(".") ? text : text + ".").toList();
      return sentences(title, cells(ended), Use.PROSE);
    }

    /** Sentences for every reader. */
    public Builder open(String title, List<String> sentences) {
      return sentences(title, cells(sentences), Use.READ);
    }

    /** What people reported, with the numbers of the sources. */
    public Builder testimonies(String title, List<Cell> sentences) {
      return sentences(title, sentences, Use.TESTIMONY);
    }

    public Builder sources(String title, List<String> sources) {
      return cited(title, sources.stream().map(Source::of).toList());
    }

    /** Sources that are printed below pictures, too. */
    public Builder cited(String title, List<Source> sources) {
      List<Cell> cells = sources.stream().map(source -> Cell.of(source, source.whole())).toList();
      return sentences(title, cells, Use.SOURCE);
    }

    private static List<Cell> cells(List<String> sentences) {
      return sentences.stream().map(Cell::text).toList();
    }

    /** The blocks of a whole document, below the first sentences that answer. */
    public Builder belowAnswers(Document other) {
      int place = 0;
      while (place < blocks.size()
          && (blocks.get(place) instanceof Block.Answer
              || blocks.get(place) instanceof Block.Headline
              || blocks.get(place) instanceof Block.OnCard)) {
        place++;
      }
      blocks.addAll(place, other.blocks());
      return this;
    }

    /** The blocks of a whole document. */
    public Builder all(Document other) {
      blocks.addAll(other.blocks());
      return this;
    }

    private Builder sentences(String title, List<Cell> sentences, Use use) {
      if (!sentences.isEmpty()) {
        blocks.add(new Block.Sentences(title, List.copyOf(sentences), use));
      }
      return this;
    }

    public Document build() {
      return new Document(List.copyOf(blocks));
    }
  }
}
