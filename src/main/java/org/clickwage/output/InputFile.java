package org.clickwage.output;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;

/**
 * The input of a run, which may be read several times and is refused where it changes meanwhile: a
 * file, packed by gzip or not, a sheet of a workbook, or the standard input; these two are first
 * kept in a temporary file that only its owner can read.
 */
public final class InputFile implements Closeable {
  /** Some editors put it before the first letter. */
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The name of the standard input, and for the standard output, in place of a file's name. */
  public static final String STANDARD = "-";

  private static final Path STANDARD_INPUT = Path.of("/dev/stdin");

  private final String name;
  private final String fileName;
  private final Path path;
  private final FileChannel file;

  /** The sheet that is read, of a workbook. */
  private final Optional<InputSheet> sheet;

  /** What is read: the file, or the text of the sheet. */
  private final FileChannel channel;

  private final long size;

  /** When it was written last; nothing for a copy, which no other program writes. */
  private final Optional<FileTime> written;

  private volatile InputBytes reading;

  /** Kept until the file is read for more than a look; null before and after. */
  private InputBeginning beginning;

  /** That of a reading for nothing else; null where there was none. */
  private InputFingerprint known;

  private InputFile(
      String name, String fileName, Path path, FileChannel file, Optional<FileTime> written)
      throws IOException {
    this.name = name;
    this.fileName = fileName;
    this.path = path;
    this.file = file;
    this.sheet = InputSheet.of(name, file);
    this.channel = sheet.map(InputSheet::text).orElse(file);
    this.size = channel.size();
    this.written = written;
  }

  /**
   * Opens a file, or the standard input for {@code -}. A missing or forbidden file is reported by
   * {@link java.nio.file.NoSuchFileException} and {@link java.nio.file.AccessDeniedException}.
   */
  public static InputFile open(String name, InputStream standardInput) throws IOException {
    if (name.equals(STANDARD)) {
      return copy(name, STANDARD_INPUT, standardInput);
    }
    Path path = pathOf(InputSheet.file(name));
    refuseFolder(path);
    // What the system makes up as it is read, as in /proc, says that it is empty.
    boolean lasting = !Files.exists(path) || Files.isRegularFile(path) && Files.size(path) > 0;
    return lasting ? opened(name, path) : copied(name, path);
  }

  /** A copy of what is in an archive, under the name it has there. */
  static InputFile inArchive(String archive, Path path, String entry, InputStream content)
      throws IOException {
    String name = archive + "!" + entry;
    String fileName =
        entry.substring(Math.max(entry.lastIndexOf('/'), entry.lastIndexOf('\\')) + 1);
    return new InputFile(name, fileName, path, InputCopy.of(name, content), Optional.empty());
  }

  /** A copy of what is elsewhere under this name. */
  public static InputFile of(String name, InputStream content) throws IOException {
    return copy(name, pathOf(name), content);
  }

  private static InputFile copy(String name, Path path, InputStream content) throws IOException {
    return new InputFile(name, lastOf(path), path, InputCopy.of(name, content), Optional.empty());
  }

  /**
   * The text of a small file, such as one of options, which is always in UTF-8.
   *
   * @param most bytes that it may have, since a device or a pipe may never end
   */
  public static String text(String name, int most) throws IOException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes(name, most)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InputOutputException(e, "input.not-utf-8", name);
    }
  }

  /** The bytes of a small file of text, of so many at most; a workbook is refused. */
  public static ByteBuffer bytes(String name, int most) throws IOException {
    Path path = pathOf(name);
    refuseFolder(path);
    try (InputStream in = Files.newInputStream(path)) {
      ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(most + 1));
      if (bytes.remaining() > most) {
        throw new InputOutputException("input.too-long", name, Integer.toString(most));
      } else if (InputSheet.isPacked(bytes)) {
        throw new InputOutputException("input.packed", name);
      }
      return bytes;
    }
  }

  /** Some systems open a folder like a file, and say only when it is read that it is none. */
  static void refuseFolder(Path path) throws InputOutputException {
    if (Files.isDirectory(path)) {
      throw new InputOutputException("input.folder", path.toString());
    }
  }

  /** Whether a name is that of a file, or of anything else that has a path. */
  public static boolean isThere(String name) throws IOException {
    return Files.exists(pathOf(name));
  }

  /** The path of a name; no file has none, or one that the system can't spell. */
  public static Path pathOf(String name) throws IOException {
    if (name.isEmpty()) {
      throw new InputOutputException("input.no-name");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new NoSuchFileException(name);
    }
  }

  private static InputFile opened(String name, Path path) throws IOException {
    FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
    Optional<FileTime> written = Optional.of(Files.getLastModifiedTime(path));
    return new InputFile(name, lastOf(path), path, channel, written);
  }

  /** A pipe can be read once only. */
  private static InputFile copied(String name, Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return copy(name, path, in);
    }
  }

  /** The name as it was given, for messages. */
  public String name() {
    return name;
  }

  /** The name without folder and archive, which may name a person, for what is published. */
  public String fileName() {
    return fileName;
  }

  /** The same with the sheet that was named, as records and problems are told apart by it. */
  public String label() {
    Optional<String> named = sheet().filter(sheet -> name.endsWith("#" + sheet));
    return fileName + named.map("#"::concat).orElse("");
  }

  /** The name of a file without its folders. */
  public static String lastOf(String name) throws IOException {
    return lastOf(pathOf(name));
  }

  private static String lastOf(Path path) {
    Path last = path.getFileName();
    return last == null ? path.toString() : last.toString();
  }

  /** Its place, so that nothing is written there. */
  public Path path() {
    return path;
  }

  /** The name of the sheet that is read, where the file is a workbook. */
  public Optional<String> sheet() {
    return sheet.map(read -> read.workbook().sheet());
  }

  /** Whether the sheet has cells of numbers, which have decimal points. */
  public boolean hasNumbers() {
    return sheet.filter(read -> read.workbook().hasNumbers()).isPresent();
  }

  /** What the workbook shows and its text does not. */
  public List<Note> notes() {
    return sheet.stream()
        .flatMap(read -> read.workbook().notes().stream())
        .map(note -> Note.of("io.refused", fileName(), note))
        .toList();
  }

  /** How many bytes are to be read, packed or not. */
  public long size() {
    return size;
  }

  /** How many of its bytes the newest reading has taken so far; any thread may ask. */
  public long position() {
    InputBytes newest = reading;
    return newest == null ? 0 : newest.position();
  }

  /** Reads it from the beginning, unpacked. */
  public InputStream read() throws IOException {
    return read(false);
  }

  /** Its first bytes, which are kept for further looks where that are all. */
  public InputBeginning beginning(int most) throws IOException {
    try (InputStream in = read()) {
      InputBeginning found = new InputBeginning(in.readNBytes(most), in.read() < 0);
      beginning = found.isWhole() ? found : null;
      return found;
    }
  }

  /** Reads it from the beginning for one more look, without the file where its bytes were kept. */
  public InputStream look() throws IOException {
    return beginning == null ? read() : new ByteArrayInputStream(beginning.bytes());
  }

  /** Whether what is read is not as it is in a file that can be read from any place. */
  public boolean isPacked() throws IOException {
    return written.isEmpty() || sheet.isPresent() || InputGzip.isPacked(channel);
  }

  /** Reads its bytes from a place on. */
  public InputStream readFrom(long place) {
    InputBytes bytes = new InputBytes(channel, false, this::refuseChange);
    bytes.passTo(place);
    return bytes;
  }

  /** Reads it from the beginning, unpacked, and takes its fingerprint on the way. */
  public InputStream readTakingFingerprint() throws IOException {
    return read(true);
  }

  private InputStream read(boolean hashed) throws IOException {
    InputBytes bytes = new InputBytes(channel, hashed && sheet.isEmpty(), this::refuseChange);
    reading = bytes;
    beginning = null;
    return InputGzip.isPacked(channel) ? InputGzip.open(bytes, name) : bytes;
  }

  /** Its bytes from the beginning as they are in the file, packed or not. */
  public InputStream bytes() {
    return new InputBytes(
        file, false, sheet.isEmpty() ? this::refuseChange : end -> refuseChange(size));
  }

  /** What was read at its beginning and what is read now have to be of one file. */
  public void refuseChange() throws IOException {
    refuseChange(size);
  }

  private void refuseChange(long end) throws IOException {
    boolean hasOtherLength = channel.size() != size || end != size;
    if (hasOtherLength
        || written.isPresent() && !written.get().equals(Files.getLastModifiedTime(path))) {
      throw new InputOutputException("input.changed", name);
    }
  }

  /** Of its bytes from one place up to another. */
  public InputFingerprint fingerprint(long start, long end) throws IOException {
    try (InputStream bytes = readFrom(start)) {
      return InputFingerprint.of(bytes, end - start);
    }
  }

  /** Of the bytes as they are in the file; read again where no reading took it to the end. */
  public InputFingerprint fingerprint() throws IOException {
    InputBytes newest = reading;
    if (newest != null && newest.fingerprint().isPresent()) {
      return newest.fingerprint().get();
    }
    if (known == null) {
      try (InputStream bytes = bytes()) {
        known = InputFingerprint.of(bytes);
      }
    }
    return known;
  }

  /**
   * Whether another file, or another sheet, reads the same; what has another length is not read.
   */
  boolean hasContentOf(InputFile other) throws IOException {
    return size == other.size
        && sheet().equals(other.sheet())
        && fingerprint().sha256().equals(other.fingerprint().sha256());
  }

  /** Forgets a copy of the standard input, or of a sheet. */
  @Override
  public void close() throws IOException {
    channel.close();
    file.close();
  }
}
