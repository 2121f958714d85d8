package org.clickwage.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.clickwage.document.Drawing;
import org.clickwage.document.Format;
import org.clickwage.document.Links;
import org.clickwage.document.RenderContext;
import org.clickwage.document.Result;
import org.clickwage.document.Shape;
import org.clickwage.message.Wording;
import org.clickwage.options.FileOptions;
import org.clickwage.output.InputOutputException;
import org.clickwage.reference.ReferenceData;

/** All that a campaign needs of a comparison in one folder: page, leaflet, pictures and figures. */
final class CampaignKit {
  private static final String README = "README.txt";
  private static final String TABLE = "cases.csv";

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
   */
  void add(Wording in, Result result, Result ofOne) {
    CommandContext own = context.in(in);
    String code = "." + in.language().code() + ".";
    String page = "page" + code + "html";
    RenderContext plain = own.inFile(facts, Links.NONE);
    Optional<Drawing> chart = result.picture(plain, Shape.TALL);
    Optional<Drawing> card = ofOne.card(plain, files.shape(Shape.WIDE));
    String ofCard = "card" + code + "png";
    readme.append(readme.length() == 0 ? "" : "\n").append(in.say("kit.title")).append("\n\n");
    Links links = files.links(page, card.map(any -> ofCard));
    add(page, result.in(Format.HTML, own.inFile(facts, links)), in);
    add("leaflet" + code + "html", own.leaflet(result, files.contact(), facts), in);
    chart.ifPresent(
        drawn -> {
          add("cases" + code + "svg", drawn.svg().getBytes(StandardCharsets.UTF_8), in);
          add("cases" + code + "png", drawn.png(), in);
        });
    card.ifPresent(drawn -> add(ofCard, drawn.png(), in));
    add(TABLE, result.in(Format.CSV, plain), in);
    isWhole &= chart.isPresent() && card.isPresent();
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
    return isWhole;
  }
}
