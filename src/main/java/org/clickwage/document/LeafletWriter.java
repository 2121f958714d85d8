package org.clickwage.document;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.clickwage.message.BundledText;
import org.clickwage.message.HtmlText;
import org.clickwage.message.Wording;

/**
 * Writes a document as one sheet of paper to hand out: the finding, three sentences, a story or
 * two, the lowest bars, how to check an hour of one’s own, where to ask, and the sources.
 */
final class LeafletWriter {
  private static final int MOST_BARS = 8;
  private static final int MOST_SENTENCES = 3;
  private static final int MOST_STORIES = 2;

  /** Of a story that is short enough. */
  private static final int MOST_LETTERS = 240;

  private static final int MOST_LINES_OF_SOURCES = 3;

  /** In points, where letters are as large and as wide as they may be. */
  private static final double SIZE_OF_SOURCES = 12;

  /** Where an address is written by hand. */
  private static final String LINES = "<p class=\"line\"></p>".repeat(3);

  /** The height of the sheet that is left for them, and of a panel's title or a story, in bars. */
  private static final int ROOM = 14;

  private static final int BARS_OF_A_TITLE = 2;

  private static final int LETTERS_OF_A_LINE = 20;

  private final Document document;
  private final RenderContext context;
  private final Wording wording;
  private final Finding finding;
  private final Optional<String> contact;
  private final Optional<Document.Block.Barred> barred;
  private final List<Cell> stories;
  private final Optional<Bars.Lowest> lowest;

  private LeafletWriter(Document document, RenderContext context, Optional<String> contact) {
    this.document = document;
    this.context = context;
    this.contact = contact;
    this.wording = context.wording();
    this.finding = Finding.of(document, context);
    this.barred = document.all(Document.Block.Barred.class).findFirst();
    this.stories = stories();
    this.lowest = barred.map(this::fitting);
  }

  /**
   * @param contact where to ask; empty for lines to write on
   */
  static String write(Document document, RenderContext context, Optional<String> contact) {
    return new LeafletWriter(document, context, contact).write();
  }

  private String write() {
    String size = "@media print { html { font-size: " + size(lowest).points() + "pt; } }\n";
    Map<String, String> parts = new HashMap<>();
    parts.put("language", wording.language().code());
    parts.put("title", HtmlText.escaped(finding.title()));
    parts.put("style", HtmlWriter.style() + BundledText.of("pages/leaflet.css") + size);
    parts.put("about", HtmlText.inPage(finding.about()));
    parts.put("figure", HtmlText.inPage(finding.figure()));
    parts.put("what", HtmlText.inPage(what()));
    String lead = each("<p>", answers().map(Document.Block.Answer::marked), "</p>\n");
    Stream<String> quotes = stories.stream().map(Cell::words);
    parts.put("lead", lead + each("<blockquote><bdi>", quotes, "</bdi></blockquote>\n"));
    parts.put("chart", barred.map(each -> chart(each, lowest.orElseThrow())).orElse(""));
    parts.put("check", HtmlText.inPage(wording.say("leaflet.check")));
    parts.put("steps", each("<li>", checks().stream(), "</li>\n"));
    parts.put("ask", HtmlText.inPage(wording.say("leaflet.ask")));
    String known = each("<p class=\"contact\" dir=\"auto\">", contact.stream(), "</p>");
    parts.put("contact", known.isEmpty() ? LINES : known);
    parts.put("sources", HtmlText.inPage(sources()));
    return Template.filled("pages/leaflet.html", parts);
  }

  /** What the figure is; without one, the sentence that follows the title. */
  private String what() {
    return document
        .all(Document.Block.Headline.class)
        .map(Document.Block.Headline::caption)
        .filter(caption -> !caption.isEmpty())
        .findFirst()
        .or(() -> others().map(Document.Block.Answer::text).findFirst())
        .orElse("");
  }

  /** The sentences that are not the title. */
  private Stream<Document.Block.Answer> others() {
    return document.all(Document.Block.Answer.class).filter(answer -> !finding.says(answer));
  }

  private static String each(String open, Stream<String> texts, String close) {
    return texts.map(text -> open + HtmlText.inPage(text) + close).collect(Collectors.joining());
  }

  /** The first short ones. */
  private List<Cell> stories() {
    return document
        .all(Document.Block.Sentences.class)
        .filter(block -> block.use() == Document.Block.Sentences.Use.TESTIMONY)
        .flatMap(block -> block.sentences().stream())
        .filter(story -> story.words().length() <= MOST_LETTERS)
        .limit(MOST_STORIES)
        .toList();
  }

  /** Those of the picture, of the stories, and of today’s minimum wage. */
  private String sources() {
    List<Integer> ofStories = stories.stream().flatMap(story -> story.sources().stream()).toList();
    List<Source> all =
        Stream.of(
                document.sourcesOfPicture().stream(),
                document.sources(Optional.of(ofStories)).stream(),
                today().map(Document.Block.Today::source).stream())
            .flatMap(each -> each)
            .distinct()
            .toList();
    return Sheet.shortened(
        Finding.sources(all, context), SIZE_OF_SOURCES, SheetSize.WIDTH, MOST_LINES_OF_SOURCES);
  }

  private Optional<Document.Block.Today> today() {
    return document.all(Document.Block.Today.class).findFirst();
  }

  /** The steps to an hour of one’s own. */
  private List<String> checks() {
    String compare =
        today().map(Document.Block.Today::step).orElseGet(() -> wording.say("leaflet.compare"));
    return List.of(wording.say("leaflet.add"), wording.say("leaflet.divide"), compare);
  }

  /** The size of letters with which all of it is on one sheet. */
  private SheetSize size(Optional<Bars.Lowest> shown) {
    SheetSize size = new SheetSize();
    size.text(finding.about(), 0.875, 1.45, 1, 0);
    size.title(finding.title(), 2.1, 1.2);
    double figure = Letters.width(finding.figure(), 4.6, true) + 2;
    size.text(what(), 1.4, 1.35, 1, figure);
    size.rem(1.5);
    answers().forEach(answer -> size.text(answer.marked(), 1.1, 1.35, 1, 0));
    size.rem(1);
    shown.ifPresent(some -> bars(some, size));
    stories.forEach(story -> size.text(story.words(), 1, 1.5, 1, 2));
    size.rem(0.6 * stories.size());
    checks().forEach(step -> size.text(step, 1, 1.4, 0.6, 3));
    size.rem(3 + contact.map(words -> Math.max(lines(words) * 1.75 - 5, 0)).orElse(1.0));
    size.text(sources(), 0.78, 1.3, 1, 0);
    return size;
  }

  /** Of what is written in large in a narrow column. */
  private static double lines(String words) {
    return words.lines().mapToInt(line -> 1 + line.length() / LETTERS_OF_A_LINE).sum();
  }

  private void bars(Bars.Lowest shown, SheetSize size) {
    size.rem(0.5);
    size.title(barred.orElseThrow().title(), 1.125, 1.3);
    size.text(note(shown), 0.875, 1.5, 1, 0);
    for (Bars.Panel panel : shown.bars().panels()) {
      size.text(panel.heading(), 0.9375, 1.4, 1, 0);
      size.rem(0.7 + 2.2 * panel.references().size());
      for (Bars.Bar bar : panel.bars()) {
        size.name(bar.name().words());
        size.rem(0.4);
        bar.shares().forEach(share -> size.note(share.marked() + " " + share.note()));
        bar.promise().ifPresent(promise -> size.note(promise.label()));
      }
    }
  }

  /** The sentences after the first, which is next to the figure: stories say more. */
  private Stream<Document.Block.Answer> answers() {
    return others().skip(1).limit(stories.isEmpty() ? MOST_SENTENCES : 0);
  }

  private String chart(Document.Block.Barred of, Bars.Lowest shown) {
    StringBuilder chart = new StringBuilder();
    chart.append("<h2 id=\"chart\">").append(HtmlText.inPage(of.title())).append("</h2>\n");
    shown.bars().put(new HtmlRows(chart, wording));
    chart.append("<p class=\"note\">").append(HtmlText.inPage(note(shown)));
    return chart.append("</p>\n").toString();
  }

  /** How many others there are, and how bars are read. */
  private String note(Bars.Lowest shown) {
    int others = shown.others();
    String more = others == 0 ? "" : wording.say("leaflet.more", Integer.toString(others)) + " ";
    return more + wording.say("leaflet.pale");
  }

  /**
   * As many of the lowest as there is room for, with the titles of their panels and the sources.
   */
  private Bars.Lowest fitting(Document.Block.Barred of) {
    return IntStream.iterate(MOST_BARS, most -> most > 1, most -> most - 1)
        .mapToObj(of.bars()::lowest)
        .filter(this::fits)
        .findFirst()
        .orElseGet(() -> of.bars().lowest(1));
  }

  private boolean fits(Bars.Lowest some) {
    List<Bars.Panel> panels = some.bars().panels();
    int bars = panels.stream().mapToInt(panel -> panel.bars().size()).sum();
    return bars + BARS_OF_A_TITLE * (panels.size() + stories.size()) <= ROOM
        && size(Optional.of(some)).fits();
  }
}
