package org.clickwage.parts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.clickwage.disclosure.Pseudonyms;
import org.clickwage.message.Note;
import org.clickwage.options.PartsOptions;
import org.clickwage.options.Problems;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFingerprint;
import org.clickwage.output.InputOutputException;
import org.clickwage.output.OutputFiles;
import org.clickwage.output.OutputPlan;
import org.clickwage.output.OutputTemporary;
import org.clickwage.survey.SurveyPart;
import org.clickwage.table.DialectDetector;
import org.clickwage.tasklog.LogSums;

/**
 * The folder in which the parts of a survey wait to be merged, each calculated by a process of its
 * own. A part of something else, or with one other byte, is passed over, never converted.
 */
public final class PartsFolder implements Elsewhere {
  /** How long a part is where nobody says how many there are: what a kill costs. */
  private static final long USUAL_BYTES = 256L << 20;

  private static final Set<PosixFilePermission> OWNER =
      PosixFilePermissions.fromString("rwx------");
  private static final String DECIDED = "clickwage-decided-";

  /** Parts, decisions, and what a killed run has left of its files. */
  private static final Pattern OWN = Pattern.compile("clickwage-(part|decided)-.*|\\.clickwage-.*");

  /** How the parts of a file are calculated here. */
  private record Work(InputFile file, PartRecipe recipe, LongConsumer progress) {}

  private final Path folder;
  private final List<InputFile> files;
  private final String survey;
  private final int parts;
  private final Optional<Pseudonyms> key;
  private final int threads;
  private final Runnable whenInterrupted;

  /**
   * Makes the folder where there is none, for its owner's eyes only.
   *
   * @param files of the survey
   * @param deciding what decides results besides a part's own bytes and how each file begins
   * @param key of pseudonyms: sums, which are by names, are for those alone who have it
   * @param whenInterrupted says that a part which was begun is gone
   */
  public PartsFolder(
      PartsOptions asked,
      List<InputFile> files,
      List<?> deciding,
      Optional<Pseudonyms> key,
      int threads,
      Runnable whenInterrupted)
      throws IOException {
    this.folder = asked.folder();
    this.files = files;
    this.key = key;
    this.threads = threads;
    this.whenInterrupted = whenInterrupted;
    List<Object> all = new ArrayList<>(List.of(SurveyPart.VERSION, LogSums.VERSION));
    all.addAll(deciding);
    for (InputFile each : files) {
      all.add(each.size());
      all.add(each.fingerprint(0, Math.min(each.size(), DialectDetector.BEGINNING)));
    }
    this.survey = hidden(PartName.hash(all));
    try {
      Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(OWNER));
    } catch (FileAlreadyExistsException e) {
      Files.setPosixFilePermissions(folder, OWNER);
    } catch (NoSuchFileException e) {
      throw new InputOutputException("output.no-such-folder", folder.toString());
    }
    this.parts = asked.part().map(PartsOptions.Part::of).orElse(known().orElse(usual()));
  }

  /** Reports a folder that is none, or that has anything else in it than parts. */
  public static void check(PartsOptions asked, Problems problems) throws IOException {
    Path folder = asked.folder();
    if (Files.exists(folder)
        && (!Files.isDirectory(folder)
            || !names(folder, OWN.asMatchPredicate().negate()).isEmpty())) {
      problems.add(PartsOptions.PARTS, "problem.parts-not-alone", folder.toString());
    }
  }

  private static List<Path> names(Path folder, Predicate<String> asked) throws IOException {
    try (DirectoryStream<Path> all =
        Files.newDirectoryStream(folder, each -> asked.test(each.getFileName().toString()))) {
      List<Path> found = new ArrayList<>();
      all.forEach(found::add);
      return found;
    }
  }

  /** Of how many most of the parts are that are there. */
  private Optional<Integer> known() throws IOException {
    Map<Integer, Integer> known = new TreeMap<>();
    names(folder, name -> true).stream()
        .flatMap(PartName::of)
        .forEach(part -> known.merge(part.parts(), 1, Integer::sum));
    return known.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  private long bytes() {
    return files.stream().mapToLong(InputFile::size).sum();
  }

  private int usual() {
    return (int) (bytes() / USUAL_BYTES) + 1;
  }

  /** In how many parts a file is, so that none of the survey is longer than its share. */
  private int parts(InputFile file) {
    return (int) Math.max(1, (parts * file.size() + bytes() - 1) / bytes());
  }

  /** How many parts are before those of a file. */
  private int before(InputFile file) {
    return files.subList(0, files.indexOf(file)).stream().mapToInt(this::parts).sum();
  }

  /** Whether some word was decided by who has looked at another part of the survey. */
  public boolean isDecided(String word) {
    return Files.exists(decision(word));
  }

  public void decide(String word) throws IOException {
    Files.write(decision(word), new byte[0]);
  }

  private Path decision(String word) {
    return folder.resolve(DECIDED + word + "-" + survey);
  }

  private PartWalk<Part> walk(InputFile file) {
    return new PartWalk<>(file::readFrom, file.size(), parts(file));
  }

  /**
   * Calculates the parts of a file that are one process's; false where a range was met that the
   * results have no columns for.
   *
   * @param number of the process, from 1 on
   */
  public boolean calculate(PartRecipe recipe, InputFile file, LongConsumer progress, int number)
      throws IOException {
    Work work = new Work(file, recipe, progress);
    int before = before(file);
    for (Cut cut : walk(file).missing(part -> (before + part) % parts == number - 1, parts(file))) {
      if (part(work, cut).done().lacksEnds()) {
        return false;
      }
    }
    return true;
  }

  /** One after the other, each of which is there or is calculated on the way. */
  @Override
  public List<Part> calculate(PartRecipe recipe, InputFile file, LongConsumer progress)
      throws IOException {
    Work work = new Work(file, recipe, progress);
    return walk(file).all(1, missing -> List.of(part(work, missing.get(0))));
  }

  /** A part of a file: it is there as it was written, or is now. */
  private Part part(Work work, Cut cut) throws IOException {
    String hash = PartName.hash(List.of(survey, work.recipe().decided()));
    int number = before(work.file()) + cut.part() + 1;
    String beginning = PartName.beginning(number, parts, hash, cut.start());
    for (Path file : names(folder, name -> name.startsWith(beginning))) {
      for (PartName name : PartName.of(file).toList()) {
        Path files = folder.resolve(name.file(""));
        if (name.bytes().equals(hidden(bytes(work.file(), cut.start(), name.end(), files)))) {
          return new Whole(cut, new Cut.Done(name.end(), false), folder, name, key);
        }
      }
    }
    return calculate(work, hash, number, cut);
  }

  /**
   * A hash of what a part was calculated from, and of a checksum of what it came to.
   *
   * @param files the path of both without their endings
   */
  public static String bytes(InputFile input, long start, long end, Path files) throws IOException {
    List<Object> all = new ArrayList<>();
    all.add(input.fingerprint(start, end));
    for (String ending : List.of(PartName.SUMS, PartName.RECORDS)) {
      Path file = Path.of(files + ending);
      if (Files.exists(file)) {
        all.add(checksum(file));
      }
    }
    return PartName.digits(InputFingerprint.of(all.toString()));
  }

  private OutputStream sealed(OutputStream sums) throws IOException {
    return key.isPresent() ? key.get().sealed(sums) : sums;
  }

  /** By a hash of what people's names are in, one who guesses them would know that he is right. */
  private String hidden(String bytes) throws IOException {
    byte[] hash = bytes.getBytes(StandardCharsets.US_ASCII);
    return key.isPresent()
        ? PartName.digits(key.get().hash(new ByteArrayInputStream(hash)))
        : bytes;
  }

  /** For what a disk does to it, where SHA-256 would take four times as long. */
  private static long checksum(Path file) throws IOException {
    try (CheckedInputStream all =
        new CheckedInputStream(Files.newInputStream(file), new CRC32C())) {
      all.transferTo(OutputStream.nullOutputStream());
      return all.getChecksum().getValue();
    }
  }

  /** Both files of a part wait under names that no other process has until they are whole. */
  private Part calculate(Work work, String hash, int number, Cut cut) throws IOException {
    Path waiting = folder.resolve(PartName.PART + UUID.randomUUID());
    String records = waiting + PartName.RECORDS;
    String sums = waiting + PartName.SUMS;
    OutputPlan plan =
        new OutputPlan(OutputStream.nullOutputStream())
            .withoutFingerprints()
            .whenInterrupted(whenInterrupted)
            .write(sums);
    if (work.recipe().enriches()) {
      plan.write(records);
    }
    try (OutputFiles outputs = plan.prepare()) {
      Cut.Done done;
      try (OutputStream out = work.recipe().enriches() ? outputs.open(records) : null;
          OutputStream ofSums = sealed(outputs.open(sums))) {
        done =
            work.recipe()
                .calculate(work.file()::readFrom, cut, threads, work.progress(), out, ofSums);
      }
      work.file().refuseChange();
      outputs.commit();
      String bytes = hidden(bytes(work.file(), cut.start(), done.end(), waiting));
      PartName name = new PartName(number, parts, hash, cut.start(), done.end(), bytes);
      if (work.recipe().enriches()) {
        name(records, name, PartName.RECORDS);
      }
      name(sums, name, PartName.SUMS);
      return new Whole(cut, done, folder, name, key);
    }
  }

  private void name(String waiting, PartName name, String ending) throws IOException {
    Files.move(Path.of(waiting), folder.resolve(name.file(ending)), StandardCopyOption.ATOMIC_MOVE);
  }

  /** Takes all of it away, now that it is merged; names what can't be deleted. */
  public List<Note> remove() throws IOException {
    List<Note> left = new ArrayList<>();
    try {
      for (Path file : names(folder, OWN.asMatchPredicate())) {
        OutputTemporary.delete(file).ifPresent(left::add);
      }
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException | NoSuchFileException e) {
      // Another process has begun a part meanwhile, which its own merge takes away, or merged too.
      return left;
    } catch (AccessDeniedException e) {
      left.add(Note.of("output.left-behind", folder.toString()));
    }
    return left;
  }

  /**
   * A part that is whole.
   *
   * @param key by which its sums are read, where they are sealed
   */
  private record Whole(Cut cut, Cut.Done done, Path folder, PartName name, Optional<Pseudonyms> key)
      implements Part {
    @Override
    public InputStream sums() throws IOException {
      InputStream sums = Files.newInputStream(folder.resolve(name.file(PartName.SUMS)));
      return key.isPresent() ? key.get().opened(sums) : sums;
    }

    @Override
    public InputStream records() throws IOException {
      return Files.newInputStream(folder.resolve(name.file(PartName.RECORDS)));
    }
  }
}
