package org.clickwage.workbook;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamException;
import org.clickwage.message.Note;

/**
 * A sheet of a workbook that was written as the text of a CSV: with commas, decimal points, in
 * UTF-8.
 *
 * @param sheet its name; empty of a file that is one table
 * @param hasNumbers whether it has cells of numbers, and not of texts alone
 * @param notes what the workbook shows and the text does not
 */
public record Workbook(String sheet, boolean hasNumbers, List<Note> notes) {
  public Workbook {
    notes = List.copyOf(notes);
  }

  /** Gives the bytes of a file from its beginning. */
  public interface Packed {
    InputStream open() throws IOException;
  }

  /** Reads what a part of the workbook holds. */
  private interface Reading {
    Optional<Workbook> read(WorkbookParts parts) throws IOException, XMLStreamException;
  }

  /**
   * Writes a sheet of a packed file that may be a workbook.
   *
   * @param asked the name of the sheet; empty for the first that is shown
   * @return nothing where it is another packed file
   * @throws WorkbookException where it is damaged, unpacks to far too much, or has no such sheet
   */
  public static Optional<Workbook> unpack(Packed file, String asked, OutputStream text)
      throws IOException {
    XlsxBook xlsx = new XlsxBook();
    OdsBook ods = new OdsBook();
    try {
      reading(file, parts -> takeAll(parts, xlsx, ods));
    } catch (WorkbookException e) {
      if (ods.isThere() || xlsx.isMeant()) {
        throw e;
      }
      return Optional.empty();
    }
    if (ods.isThere()) {
      return reading(
          file, parts -> Optional.of(ods.sheet(parts, asked, new SheetText(parts, text))));
    } else if (!xlsx.isMeant()) {
      return Optional.empty();
    }
    SheetName sheet = SheetName.find(xlsx.sheets(), asked);
    return reading(
        file,
        parts -> {
          parts.find(sheet.part());
          SheetText rows = new SheetText(parts, text);
          new XlsxSheet(xlsx, new PartXml(parts), rows).read();
          return Optional.of(of(sheet, xlsx.sheets(), rows));
        });
  }

  private static Optional<Workbook> takeAll(WorkbookParts parts, XlsxBook xlsx, OdsBook ods)
      throws IOException, XMLStreamException {
    while (parts.next()) {
      ods.take(parts);
      xlsx.take(parts);
    }
    return Optional.empty();
  }

  /** Where a part can't be what it has to be, any of these shows it. */
  private static Optional<Workbook> reading(Packed file, Reading reading) throws IOException {
    try (WorkbookParts parts = new WorkbookParts(file.open())) {
      try {
        return reading.read(parts);
      } catch (XMLStreamException e) {
        throw e.getNestedException() instanceof IOException failed && !isOfContent(failed)
            ? failed
            : parts.damaged(e);
      } catch (RuntimeException e) {
        throw parts.damaged(e);
      } catch (IOException e) {
        throw isOfContent(e) ? parts.damaged(e) : e;
      }
    }
  }

  private static boolean isOfContent(IOException e) {
    return e instanceof ZipException
        || e instanceof EOFException
        || e instanceof CharacterCodingException; // of bytes that are not in its encoding
  }

  /** What was read of a sheet. */
  static Workbook of(SheetName sheet, List<SheetName> all, SheetText rows) throws IOException {
    Stream<Note> notes = Stream.concat(sheet.others(all).stream(), rows.finish());
    return new Workbook(sheet.name(), rows.hasNumbers(), notes.toList());
  }
}
