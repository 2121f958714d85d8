package org.clickwage.document;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.clickwage.message.Theme;
import org.jfree.chart.text.G2TextMeasurer;
import org.jfree.chart.text.TextBlock;
import org.jfree.chart.text.TextLine;
import org.jfree.chart.text.TextUtils;

/**
 * The letters of pictures: those of a font that comes with the program, so that a picture is laid
 * out alike on every machine. Its letters are as wide as those of Arial and Helvetica, one of which
 * a reader's machine nearly always has. A text that it can't write is in the machine's own font.
 */
final class ChartFont {
  static final float TITLE = 18;
  static final float TEXT = 13;
  static final float SMALL = 12;

  /** What a reader's machine is asked for. */
  static final String FAMILIES = "Liberation Sans, Arial, Helvetica, sans-serif";

  private static final String FILE = "/liberation/LiberationSans-Regular.ttf";
  private static final int MOST_LINES = 6;
  private static Font font;

  private ChartFont() {}

  /** Not in a static block: its failure is reported, not thrown as an error of the class. */
  private static synchronized Font font() {
    font = font == null ? load() : font;
    return font;
  }

  private static Font load() {
    // Without it, a machine without a screen may refuse to measure letters.
    System.setProperty("java.awt.headless", "true");
    try (InputStream file = ChartFont.class.getResourceAsStream(FILE)) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, file);
      new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics().getFontMetrics(font);
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    } catch (LinkageError | InternalError | RuntimeException e) {
      // Each Java reports in its own way that it came without what reads fonts.
      throw new UncheckedIOException(new MissingFontsException(e));
    }
  }

  static boolean isOurs(String text) {
    return font().canDisplayUpTo(text) < 0;
  }

  static Font of(String text, float size) {
    return isOurs(text)
        ? font().deriveFont(size)
        : new Font(Font.SANS_SERIF, Font.PLAIN, Math.round(size));
  }

  /** Something to measure letters with: in fractions, and not fitted to any screen. */
  static Graphics2D measure() {
    Graphics2D graphics = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB).createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    graphics.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    return graphics;
  }

  /** A text in lines no wider than a width, cut where it needs more lines than these. */
  static List<String> wrapped(String text, float size, float width, int most) {
    List<String> lines = new ArrayList<>();
    for (Object line : block(Theme.stripControls(text), size, width, most).getLines()) {
      lines.add(((TextLine) line).getFirstTextFragment().getText().strip());
    }
    return lines;
  }

  private static TextBlock block(String text, float size, float width, int most) {
    Graphics2D graphics = measure();
    Font font = of(text, size);
    graphics.setFont(font);
    return TextUtils.createTextBlock(
        text, font, Color.BLACK, width, most, new G2TextMeasurer(graphics));
  }

  /** How high a text is in lines of a width. */
  static int height(String text, float size, int width) {
    TextBlock block = block(text, size, width, MOST_LINES);
    return (int) Math.ceil(block.calculateDimensions(measure()).getHeight());
  }

  static double width(String text, float size) {
    return of(text, size).getStringBounds(text, measure().getFontRenderContext()).getWidth();
  }
}
