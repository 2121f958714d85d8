package org.clickwage.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.clickwage.message.BundledText;
import org.clickwage.message.HtmlText;

/**
 * A page that calculates: it runs its own scripts alone, known by their hashes, loads nothing and
 * sends nothing.
 *
 * @param texts what it says where no script runs
 * @param reckoner what it shows in place of an answer where no script runs, as HTML
 * @param data all that its scripts read, as JSON
 * @param links where it will be found, and the picture of a link to it
 */
public record ScriptedPage(
    String language, Map<String, String> texts, String reckoner, String data, Links links) {
  /** The program as a script, packed: readers pay by the megabyte. */
  private static final String ENGINE = "pages/pocket.js.gz";

  /** What unpacks it in any browser: pako. */
  private static final String INFLATE = "pages/pako.js";

  private static final String SCRIPT = "pages/pocket-page.js";

  /** What reads the files of a platform. */
  private static final String EXPORT = "pages/pocket-export.js";

  private static final String TEMPLATE = "pages/pocket.html";

  /** {@code data-t="pay"}, {@code label('same')}. */
  private static final Pattern LABEL =
      Pattern.compile("(?:data-[tl]=\"|\\blabel\\(')([a-z.-]+)[\"']");

  /** The names of all texts that the page or its script places. */
  public static Set<String> labels() {
    return Stream.of(TEMPLATE, SCRIPT, EXPORT)
        .flatMap(file -> LABEL.matcher(BundledText.of(file)).results())
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The program as a script. */
  public static String engine() {
    try (InputStream packed = new GZIPInputStream(new ByteArrayInputStream(packed()))) {
      return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] packed() {
    return BundledText.bytes(ENGINE).orElseThrow();
  }

  public String write() {
    String inflate = inScript(BundledText.of(INFLATE));
    String script = inScript(BundledText.of(SCRIPT));
    String export = inScript(BundledText.of(EXPORT));
    String style = HtmlWriter.style() + BundledText.of("pages/pocket.css");
    Map<String, String> parts = new HashMap<>();
    texts.forEach((name, text) -> parts.put(name, HtmlText.escaped(text)));
    parts.put("language", language);
    parts.put("reckoner", reckoner);
    parts.put("links", links.head());
    parts.put("style", style);
    parts.put("stylehash", hash(style));
    parts.put(
        "scripthashes",
        Stream.of(inflate, engine(), script, export)
            .map(ScriptedPage::hash)
            .collect(Collectors.joining(" ")));
    parts.put("data", data.replace("<", "\\u003c"));
    parts.put("packed", Base64.getEncoder().encodeToString(packed()));
    parts.put("inflate", inflate);
    parts.put("script", script);
    parts.put("export", export);
    return Template.filled(TEMPLATE, parts);
  }

  /**
   * The picture that a link to it shows: its title with what follows it.
   *
   * @param about the places that it is for
   * @param known of which day its facts are
   */
  public static Drawing card(String title, String lead, String about, String known) {
    Card card = new Card(title, "", List.of(lead), Optional.empty(), List.of());
    return Drawing.of(card, about, List.of(known), Shape.WIDE);
  }

  /** Nothing in a script ends it, or begins a comment of the page. */
  private static String inScript(String script) {
    return script.replace("</script", "<\\/script").replace("<!--", "<\\!--");
  }

  private static String hash(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
