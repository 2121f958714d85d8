package org.clickwage.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.document.Document.Block;

/**
 * What goes with figures wherever they are shown: over a page and in a link to it, on a picture, on
 * a card.
 *
 * @param about place, time and who was counted; empty where none is known
 * @param title the finding, in at most 70 characters unless the user wrote it
 * @param second the sentence that follows it
 * @param figure the one figure; empty where sentences alone answer
 * @param source every source of what is drawn, whole, and who made it
 */
public record Finding(String about, String title, String second, String figure, String source) {
  private static final int MOST_LETTERS = 70;

  /** So many laws would be more than the picture; its page has them. */
  private static final int MOST_SOURCES = 12;

  static Finding of(Document document, RenderContext context) {
    Optional<Block.Headline> headline = document.all(Block.Headline.class).findFirst();
    String title = context.heading().title().orElseGet(() -> title(document, headline, context));
    return new Finding(
        headline.map(each -> each.about().get()).orElse(""),
        title,
        second(document).orElse(title),
        headline.map(Block.Headline::figure).orElse(""),
        source(document.sourcesOfPicture(), context));
  }

  /** What is short enough of its own titles and its first sentence; a mere list is its title. */
  private static String title(
      Document document, Optional<Block.Headline> headline, RenderContext context) {
    Stream<String> own = headline.stream().flatMap(each -> each.titles().get().stream());
    Stream<String> ofList = document.titles().filter(part -> headline.isEmpty()).limit(1);
    return Stream.of(own, document.answers().limit(1), ofList)
        .flatMap(each -> each)
        .map(Finding::withoutStop)
        .filter(title -> title.length() <= MOST_LETTERS)
        .findFirst()
        .orElseGet(() -> context.wording().say("page.title"));
  }

  private static String withoutStop(String sentence) {
    return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
  }

  private static Optional<String> second(Document document) {
    return document.answers().limit(2).reduce((first, second) -> second);
  }

  /** Who made it, after these sources. */
  static String source(List<String> all, RenderContext context) {
    if (all.isEmpty()) {
      return context.made();
    }
    String listed =
        all.size() > MOST_SOURCES
            ? context.wording().say("chart.many-sources", Integer.toString(all.size()))
            : String.join(" · ", all);
    return context.wording().say("chart.sources", listed, context.made());
  }

  /**
   * The sources for a card: whole, and the acts without where they were read. That a figure is from
   * a cited source goes without saying there, unlike one that is computed or approximate.
   */
  static List<String> sources(List<String> all, RenderContext context) {
    String sourced = " (" + context.wording().say("confidence.sourced") + ")";
    List<String> cited = all.stream().map(source -> source.replace(sourced, "")).toList();
    List<String> acts = cited.stream().map(source -> source.split("\\h*;")[0]).distinct().toList();
    return List.of(source(cited, context), source(acts, context));
  }

  /** In a sentence to paste into an article, with place, day and source. */
  String quoted(RenderContext context) {
    String where = about.isEmpty() ? "" : " (" + about + ")";
    return context.wording().say("page.quoted", title, where, source);
  }

  /** Whether it says the same as a sentence. */
  boolean says(Block.Answer answer) {
    return title.equals(withoutStop(answer.text()));
  }
}
