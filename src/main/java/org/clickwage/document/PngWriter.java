package org.clickwage.document;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Draws a picture as PNG, with the letters that come with the program. A text that they can't write
 * is in the machine's own font.
 */
final class PngWriter {
  private static final String FILES = "/liberation/LiberationSans-";
  private static final float[] DASH = {6, 4};

  private final Drawing drawing;
  private final Font regular;
  private final Font bold;

  PngWriter(Drawing drawing) {
    // Without it, a machine without a screen may refuse to measure letters.
    System.setProperty("java.awt.headless", "true");
    this.drawing = drawing;
    this.regular = font("Regular");
    this.bold = font("Bold");
  }

  private static Font font(String style) {
    try (InputStream file = PngWriter.class.getResourceAsStream(FILES + style + ".ttf")) {
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

  byte[] write() {
    int width = drawing.width() * drawing.scale();
    int height = drawing.height() * drawing.scale();
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D on = image.createGraphics();
    on.scale(drawing.scale(), drawing.scale());
    on.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    on.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    on.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    on.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    fill(on, new Rectangle2D.Double(0, 0, width, height), Ink.PAPER, Ink.PAPER);
    drawing.marks().forEach(mark -> draw(mark, on));
    on.dispose();
    return png(image);
  }

  private static byte[] png(BufferedImage image) {
    ImageIO.setUseCache(false);
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ImageIO.write(image, "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void draw(Mark mark, Graphics2D on) {
    if (mark instanceof Mark.Box box) {
      fill(
          on,
          new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()),
          box.fill(),
          box.edge());
    } else if (mark instanceof Mark.Line line) {
      on.setStroke(stroke(line.width(), line.isDashed()));
      on.setColor(colour(line.ink()));
      on.draw(path(line.spots()));
    } else if (mark instanceof Mark.Shape shape) {
      Path2D path = path(shape.spots());
      path.closePath();
      fill(on, path, shape.fill(), shape.edge());
    } else if (mark instanceof Mark.Text text) {
      draw(text, on);
    }
  }

  private void draw(Mark.Text text, Graphics2D on) {
    Font ours = text.isBold() ? bold : regular;
    Font font =
        ours.canDisplayUpTo(text.text()) < 0
            ? ours.deriveFont((float) text.size())
            : new Font(
                Font.SANS_SERIF,
                text.isBold() ? Font.BOLD : Font.PLAIN,
                (int) Math.round(text.size()));
    on.setFont(font);
    if (text.hasHalo()) {
      Shape outline =
          font.createGlyphVector(on.getFontRenderContext(), text.text())
              .getOutline((float) text.left(), (float) text.y());
      on.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      on.setColor(colour(Ink.PAPER));
      on.draw(outline);
    }
    on.setColor(colour(text.ink()));
    on.drawString(text.text(), (float) text.left(), (float) text.y());
  }

  private static void fill(Graphics2D on, Shape shape, Ink fill, Ink edge) {
    on.setColor(colour(fill));
    on.fill(shape);
    if (edge != fill) {
      on.setStroke(stroke(1.5, false));
      on.setColor(colour(edge));
      on.draw(shape);
    }
  }

  private static Path2D path(List<Mark.Spot> spots) {
    Path2D path = new Path2D.Double();
    path.moveTo(spots.get(0).x(), spots.get(0).y());
    spots.forEach(spot -> path.lineTo(spot.x(), spot.y()));
    return path;
  }

  private static BasicStroke stroke(double width, boolean isDashed) {
    return isDashed
        ? new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASH, 0)
        : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }

  private static Color colour(Ink ink) {
    return new Color(ink.rgb());
  }
}
