package org.clickwage.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.document.Drawing;
import org.clickwage.document.Format;
import org.clickwage.document.Links;
import org.clickwage.document.RenderContext;
import org.clickwage.document.Result;
import org.clickwage.document.Shape;
import org.clickwage.document.Tone;
import org.clickwage.message.Wording;
import org.clickwage.options.FileOptions;
import org.clickwage.output.InputOutputException;
import org.clickwage.reference.ReferenceData;

/**
 * All that a campaign needs of a comparison in one folder: page, leaflet, pictures with their
 * words, texts to share and for the press, the figures, and a page for an hour of one's own.
 */
final class CampaignKit {
  private static final String README = "README.txt";
  private static final String POCKET = "your-hour.html";
  private static final String TABLE = "data.csv";

  private final NewFolder folder;
  private final FileOptions files;
  private final CommandContext context;
  private final ReferenceData facts;

  /** By their names; what is in them is small enough to be held until all of it is known. */
  private final Map<String, RunOutputs.Content> contents = new LinkedHashMap<>();

  private final StringBuilder readme = new StringBuilder();
  private boolean isWhole = true;

  /** Refuses a folder that is there already, unless it may be written into. */
  CampaignKit(Path folder, FileOptions files, CommandContext context, ReferenceData facts)
      throws InputOutputException {
    this.folder = new NewFolder(folder, files, context);
    this.files = files;
    this.context = context;
    this.facts = facts;
  }

  /**
   * Adds everything in one language.
   *
   * @param ofOne the result of the case that its card shows, or of all cases
   * @param ofEach the result of each case by itself
   * @param pocket the page on which anyone works out an hour, in all languages
   */
  void add(Wording in, Result result, Result ofOne, List<Result> ofEach, String pocket) {
    CommandContext own = context.in(in);
    String code = "." + in.language().code() + ".";
    String page = "page" + code + "html";
    RenderContext plain = own.inFile(facts, Links.NONE);
    Optional<Drawing> card = ofOne.card(plain, Shape.WIDE);
    String ofCard = "card" + code + "png";
    readme.append(readme.length() == 0 ? "" : "\n").append(in.say("kit.title")).append("\n\n");
    RenderContext linked = own.inFile(facts, files.links(page, card.map(any -> ofCard)));
    add(page, result.in(Format.HTML, linked), in);
    add("leaflet" + code + "html", own.leaflet(result, files.contact(), facts), in);
    List<String> alternatives = new ArrayList<>();
    for (Shape shape : List.of(Shape.TALL, Shape.WIDE)) {
      String name = shape == Shape.TALL ? "cases" : "cases-wide";
      result
          .picture(plain, shape)
          .ifPresent(
              chart -> {
                add(name + code + "svg", chart.svg(), in);
                add(name + code + "png", chart.png(), in);
                alternatives.add(name + code + "svg\n" + chart.words());
              });
    }
    ofOne
        .picture(plain, Shape.TALL)
        .ifPresent(chart -> add("embed" + code + "html", chart.embedded(in.language()), in));
    card.ifPresent(
        drawn -> {
          add(ofCard, drawn.png(), in);
          add(
              "card-square" + code + "png",
              ofOne.card(plain, Shape.SQUARE).orElseThrow().png(),
              in);
          alternatives.add(ofCard + "\n" + drawn.words());
        });
    add("alt" + code + "txt", String.join("\n\n", alternatives) + "\n", in);
    String posts =
        Stream.concat(Stream.of(result), ofEach.stream())
            .flatMap(each -> each.post(linked).stream())
            .distinct()
            .collect(Collectors.joining("\n\n", "", "\n"));
    add("post" + code + "txt", posts, in);
    add("press" + code + "md", result.press(plain, files.contact()), in);
    add(TABLE, result.in(Format.CSV, plain), in);
    add(POCKET, pocket, in);
    readme.append('\n').append(in.say("kit.licence")).append('\n');
    isWhole &= card.isPresent();
  }

  private void add(String name, String text, Wording in) {
    add(name, text.getBytes(StandardCharsets.UTF_8), in);
  }

  /** With a line that says what it is: {@code kit.page-html}. */
  private void add(String name, byte[] content, Wording in) {
    String key = name.replaceFirst("\\..*\\.", "-").replace('.', '-');
    contents.putIfAbsent(name, out -> out.write(content));
    readme.append(in.say("plain.fact", name, in.say("kit." + key))).append('\n');
  }

  /**
   * Writes all files, or none; false where a picture would be empty and is left out.
   *
   * @param read what the run reads, which no output replaces
   */
  boolean write(List<Path> read) throws IOException {
    contents.put(README, out -> out.write(readme.toString().getBytes(StandardCharsets.UTF_8)));
    folder.write(contents, read);
    for (String name : contents.keySet()) {
      context.say(Tone.PLAIN, folder.path().resolve(name).toString());
    }
    return isWhole;
  }
}
