package org.clickwage.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.message.Theme;
import org.clickwage.message.Wording;

/**
 * A letter as it is sent: nothing in it says which program wrote it.
 *
 * @param subject is the title of its page, too
 */
public record Letter(String subject, List<Part> parts) {
  /** How wide a text is that has room. */
  public static final int WIDTH = 76;

  /**
   * Lines that belong together.
   *
   * @param areNumbered whether they are a list
   */
  public record Part(List<String> lines, boolean areNumbered) {}

  /** Puts a letter together. */
  public static final class Builder {
    private final String subject;
    private final List<Part> parts = new ArrayList<>();

    public Builder(String subject) {
      this.subject = subject;
    }

    /** Lines that stay apart, such as an address. */
    public Builder lines(List<String> lines) {
      parts.add(new Part(lines.stream().map(Theme::stripControls).toList(), false));
      return this;
    }

    /** Sentences one after the other, but empty ones. */
    public Builder paragraph(String... sentences) {
      return lines(
          List.of(
              Stream.of(sentences)
                  .filter(each -> !each.isEmpty())
                  .collect(Collectors.joining(" "))));
    }

    public Builder list(List<String> points) {
      parts.add(new Part(points.stream().map(Theme::stripControls).toList(), true));
      return this;
    }

    /** The line of the subject. */
    public Builder subject() {
      return paragraph(subject);
    }

    public Letter build() {
      return new Letter(subject, List.copyOf(parts));
    }
  }

  /** All lines, those of lists with their numbers. */
  public List<String> lines() {
    return parts.stream().flatMap(part -> numbered(part).stream()).toList();
  }

  private static List<String> numbered(Part part) {
    List<String> lines = new ArrayList<>();
    for (String line : part.lines()) {
      lines.add(part.areNumbered() ? lines.size() + 1 + ". " + line : line);
    }
    return lines;
  }

  /**
   * As text or Markdown, else as a page.
   *
   * @param width of text, in columns
   */
  public String in(Format format, Wording wording, int width) {
    return switch (format) {
      case TEXT -> text(width);
      case MARKDOWN -> markdown();
      default -> page("", wording);
    };
  }

  String text(int width) {
    return blocks("\n", (text, mark) -> folded(text, Math.min(width, WIDTH) - mark));
  }

  String markdown() {
    return blocks("  \n", (text, mark) -> MarkdownWriter.item(text));
  }

  /** Brings a text into a format, behind a mark of so many columns. */
  private interface Line {
    String in(String text, int mark);
  }

  private static String folded(String line, int width) {
    return String.join("\n", TextLines.wrapped(line, width));
  }

  private String blocks(String between, Line line) {
    return parts.stream()
        .map(
            part ->
                part.areNumbered()
                    ? points(part, line)
                    : part.lines().stream()
                        .map(text -> line.in(text, 0))
                        .collect(Collectors.joining(between)))
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  private static String points(Part part, Line line) {
    List<String> points = new ArrayList<>();
    for (String point : part.lines()) {
      String mark = points.size() + 1 + ". ";
      String text = line.in(point, mark.length());
      points.add(mark + text.replace("\n", "\n" + " ".repeat(mark.length())));
    }
    return String.join("\n", points);
  }

  /**
   * As a page.
   *
   * @param annex what is on paper of its own; empty where there is none
   */
  String page(String annex, Wording wording) {
    StringBuilder blocks = new StringBuilder();
    for (Part part : parts) {
      String tag = part.areNumbered() ? "ol class=\"points\"" : "p";
      String between = part.areNumbered() ? "</li>\n<li>" : "<br>\n";
      String lines =
          part.lines().stream().map(HtmlWriter::text).collect(Collectors.joining(between));
      blocks.append("<").append(tag).append(" dir=\"auto\">");
      blocks.append(part.areNumbered() ? "<li>" + lines + "</li></ol>\n" : lines + "</p>\n");
    }
    if (!annex.isEmpty()) {
      blocks.append("<div class=\"annex\">\n").append(annex).append("</div>\n");
    }
    return Template.filled(
        "pages/letter.html",
        Map.of(
            "language", wording.language().code(),
            "title", HtmlWriter.text(subject),
            "style", HtmlWriter.style(),
            "blocks", blocks.toString()));
  }
}
