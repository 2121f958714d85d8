package org.clickwage.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.clickwage.Call;
import org.clickwage.checks.SumRows;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.document.Palette;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.clickwage.options.AskSettings;
import org.clickwage.options.InputSniffer;
import org.clickwage.options.OutputOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.output.InputOutputException;
import org.clickwage.profile.ResolvedInput;
import org.clickwage.reference.ProposedFloor;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.DataRequest;
import org.clickwage.report.StatementReport;
import org.clickwage.stamp.DayNotation;
import org.clickwage.stamp.StampForms;
import org.clickwage.stamp.StampForms.DateOrder;
import org.clickwage.stamp.StampReader;
import org.clickwage.stamp.TimeOfDay;
import org.clickwage.survey.BatchPlan;
import org.clickwage.survey.BatchRun;
import org.clickwage.survey.RecordBytes;
import org.clickwage.survey.SurveyMerge;
import org.clickwage.survey.SurveyPart;
import org.clickwage.table.Chunker;
import org.clickwage.table.RecordProblem;
import org.clickwage.tasklog.LogRun;
import org.clickwage.tasklog.LogSums;
import org.clickwage.tasklog.LogTotals;
import org.clickwage.work.CostNotation;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.NumberNotation;
import org.clickwage.work.TimeForm;
import org.clickwage.workbook.Workbook;
import org.clickwage.workbook.WorkbookException;

/**
 * What reads the bytes of others. Whatever they are, each ends in a result, or in a refusal that
 * the program words.
 */
public enum FuzzTarget {
  /** A number says how the text below it is read. */
  VALUES {
    @Override
    void read(byte[] data, Path folder) {
      if (data.length > 0) {
        READERS.get((data[0] & 0xFF) % READERS.size()).apply(text(data, 1));
      }
    }

    @Override
    List<String> call(byte[] data, Path folder) {
      String option = data.length == 0 ? "--pay" : OPTIONS.get((data[0] & 0xFF) % OPTIONS.size());
      return List.of("calc", "--hours=10h", "--pay=99€", option + "=" + text(data, 1));
    }
  },

  /** A survey, a task log, a logbook. */
  TABLES {
    @Override
    void read(byte[] data, Path folder) throws IOException {
      table(data, NONE);
    }

    @Override
    List<String> call(byte[] data, Path folder) throws IOException {
      String file = written(folder, "table.csv", data);
      List<List<String>> calls =
          List.of(
              List.of("batch", file, "--format=json"),
              List.of("batch", file, "--preview"),
              List.of("batch", file, "--per=record", "--min-group=1", "--format=html"),
              List.of("sessions", file, "--min-group=1", "--format=markdown"),
              List.of("compare", file, "--format=html"),
              List.of("claim", file, "--country=FR", "--as=employee", "--tips=out"),
              List.of("statement", file),
              List.of("ask", "--platform=uber", "--country=FR", "--check", file));
      return calls.get(data.length % calls.size());
    }
  },

  /** Parts of a workbook. */
  WORKBOOKS {
    @Override
    void read(byte[] data, Path folder) throws IOException {
      byte[] packed = archive(data);
      Workbook.unpack(() -> new ByteArrayInputStream(packed), "", OutputStream.nullOutputStream());
    }

    @Override
    List<String> call(byte[] data, Path folder) throws IOException {
      return List.of("batch", written(folder, "book.xlsx", archive(data)));
    }
  },

  /** Files of an archive, or an archive as it is, packed by zip or gzip. */
  ARCHIVES {
    @Override
    void read(byte[] data, Path folder) throws IOException {
      try (InputFiles inputs =
          InputFiles.open(List.of(file(data, folder)), InputStream.nullInputStream())) {
        for (InputFile each : inputs.files()) {
          each.read().transferTo(OutputStream.nullOutputStream());
        }
      }
    }

    private static String file(byte[] data, Path folder) throws IOException {
      boolean isGzip = data.length > 1 && data[0] == 0x1F && data[1] == (byte) 0x8B;
      return isGzip
          ? written(folder, "table.csv.gz", data)
          : written(folder, "all.zip", archive(data));
    }

    @Override
    List<String> call(byte[] data, Path folder) throws IOException {
      return List.of("batch", file(data, folder));
    }
  },

  /** Options of a statement, and below them its files. */
  EXPORTS {
    @Override
    void read(byte[] data, Path folder) throws IOException {
      ParsedOptions typed = typed(data, folder);
      Problems wrong = new Problems();
      StatementRequest asked = StatementRequest.of(typed.arguments(), typed, context(typed, wrong));
      wrong.throwIfAny();
      StatementInput input;
      try (InputFiles files = InputFiles.open(asked.names(), asked.context().in())) {
        input = new StatementFiles(asked, false, false).read(files, asked.reader());
      }
      input.records().problems().forEach(each -> WORDS.say(each.problem().what()));
      DataRequest request =
          new AskSettings(ASKING, FACTS, new Problems()).request().toOptional().orElseThrow();
      new ReceivedExport(asked, asked.names(), List.of()).check(request).letter();
      if (input.questions().isEmpty()) {
        input.check();
        StatementTotals totals = StatementTotals.of(input);
        new StatementReport(totals.statements(), List.of(), totals.remarks(), WORDS).result();
      }
    }

    @Override
    List<String> call(byte[] data, Path folder) throws IOException {
      ParsedOptions typed = typed(data, folder);
      List<String> words = new ArrayList<>(List.of("statement"));
      words.addAll(typed.arguments());
      typed
          .given()
          .forEach((option, texts) -> texts.forEach(text -> words.add(option + "=" + text)));
      return words;
    }
  },

  /** A profile, and below it a table that it is for. */
  PROFILES {
    @Override
    void read(byte[] data, Path folder) throws IOException {
      List<byte[]> both = sections(data);
      String profile = written(folder, "own.profile", both.get(0));
      table(both.get(both.size() - 1), options(Map.of("--profile", List.of(profile))));
    }

    @Override
    List<String> call(byte[] data, Path folder) throws IOException {
      List<byte[]> both = sections(data);
      String table = written(folder, "table.csv", both.get(both.size() - 1));
      return List.of("batch", table, "--profile", written(folder, "own.profile", both.get(0)));
    }
  },

  /** A word on each line, none of which names a file to write. */
  ARGUMENTS {
    @Override
    void read(byte[] data, Path folder) {
      List<String> words = List.of(text(data, 0).split("\n"));
      if (words.size() < MOST_WORDS && words.stream().noneMatch(FILE.asMatchPredicate())) {
        called(words);
      }
    }

    @Override
    List<String> call(byte[] data, Path folder) throws IOException {
      return List.of("calc", "@" + written(folder, "arguments", data));
    }
  },

  /** What a part of a survey, or of a task log, came to. */
  PARTS {
    @Override
    void read(byte[] data, Path folder) throws IOException {
      InputStream sums = new ByteArrayInputStream(data);
      if (sums.read() == 0) {
        SurveyMerge merge = new SurveyMerge(Merging.SURVEY);
        merge.add(sums, FuzzTarget::say);
      } else {
        LogTotals log = new LogTotals();
        new LogSums(Merging.LOG.plan, Merging.LOG.sums).add(sums, log, FuzzTarget::say);
      }
    }

    @Override
    List<String> call(byte[] data, Path folder) {
      return List.of("calc");
    }
  };

  /** Parts of an input, such as the files of an archive, have this byte between them. */
  private static final byte SEPARATOR = 0x1E;

  private static final ReferenceData FACTS = ReferenceData.bundled();
  private static final Wording WORDS = Wording.in(Language.ENGLISH);
  private static final ParsedOptions NONE = options(Map.of());
  private static final ParsedOptions ASKING =
      options(Map.of("--platform", List.of("uber"), "--country", List.of("FR")));
  private static final int CHUNK = 1 << 9;

  /** One of so many inputs goes through the whole program too. */
  private static final int WHOLE = 64;

  private static final int MOST_WORDS = 40;

  /** Words that name files, those of a logbook among them. */
  private static final Pattern FILE =
      Pattern.compile(
          "log|[@/.~].*|--(?:out|workers|summary|top-up|problems|save-profile|chart|card|embed"
              + "|report|leaflet|kit|parts|key|file|reference|input|profile|calendar|host)(?:=.*)?",
          Pattern.DOTALL);

  private static final StampReader STAMPS =
      new StampReader(
          new StampForms(
              Optional.empty(),
              Optional.of(DateOrder.DAY_FIRST),
              Optional.empty(),
              List.of(),
              Set.of()),
          Optional.empty(),
          Optional.of(ZoneId.of("Europe/Paris")));

  /** The readers of values; new ones come last, or inputs that are kept would reach others. */
  private static final List<Function<String, ?>> READERS =
      List.of(
          Notation.PLAIN::money,
          Notation.PLAIN::hours,
          Notation.PLAIN::minutes,
          Notation.PLAIN::seconds,
          Notation.PLAIN::count,
          Notation.PLAIN::kilometres,
          Notation.PLAIN::percent,
          Notation.PLAIN::confidence,
          Notation.PLAIN::daysPerWeek,
          Notation.PLAIN::payments,
          Notation.PLAIN::weight,
          Notation.PLAIN::number,
          Notation.PLAIN::span,
          Notation::per,
          Notation::isAmount,
          Notation::isName,
          Notation::zone,
          new Notation(NumberNotation.POINT)::money,
          new Notation(NumberNotation.COMMA)::money,
          new Notation(NumberNotation.POINT_IF_CLEAR)::hours,
          new Notation(NumberNotation.COMMA_IF_CLEAR)::weight,
          new Notation(NumberNotation.POINT_OF_SHEET)::number,
          STAMPS::read,
          STAMPS::day,
          STAMPS::local,
          text -> TimeOfDay.on(Call.TODAY, text),
          text -> DayNotation.read(text, true, () -> Call.TODAY),
          text -> STAMPS.read(Call.TODAY, text),
          text -> CostNotation.of(text, money -> !money.isEmpty()),
          TimeForm::daysHoursMinutes,
          text -> new StampReader(STAMPS.forms(), Optional.of(text), Optional.empty()).day(text),
          text -> ProposedFloor.read(text, Notation.PLAIN::money));

  private static final List<String> OPTIONS =
      List.of(
          "--pay",
          "--hours",
          "--tasks",
          "--distance",
          "--platform-fee",
          "--charges",
          "--cost",
          "--country",
          "--on",
          "--over",
          "--days-per-week",
          "--minimum",
          "--exchange-rate",
          "--unpaid-hours",
          "--tips",
          "--legal-hours",
          "--proposed");

  /** Reads the bytes as the room does that they are for. */
  abstract void read(byte[] data, Path folder) throws IOException;

  /** A call of the program that reads them. */
  abstract List<String> call(byte[] data, Path folder) throws IOException;

  /**
   * Reads the bytes, some of them by the whole program too.
   *
   * @param folder for files, which are written over
   */
  public final void take(byte[] data, Path folder) throws IOException {
    takeAlone(data, folder);
    CRC32 sum = new CRC32();
    sum.update(data);
    if (sum.getValue() % WHOLE == 0) {
      takeWhole(data, folder);
    }
  }

  /** The same by the whole program whatever they are. */
  public final void takeWhole(byte[] data, Path folder) throws IOException {
    List<String> words = new ArrayList<>(call(data, folder));
    words.add("--lang=" + (data.length % 2 == 0 ? "en" : "fr"));
    called(words);
  }

  /** A failure of the program is said there, and any other refusal too. */
  private static void called(List<String> words) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        App.run(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            err,
            Call.PIPE,
            words.toArray(String[]::new));
    boolean isSaid = exit == ExitCode.FINE.code() || err.size() > 0;
    if (exit == ExitCode.OUR_BUG.code() || !isSaid) {
      throw new AssertionError(words + ": exit " + exit + ": " + err.toString(UTF_8));
    }
  }

  /** Reads the bytes, and lets pass what the program words as a refusal. */
  public final void takeAlone(byte[] data, Path folder) throws IOException {
    Errors errors = new Errors(OutputStream.nullOutputStream(), Call.PIPE, () -> WORDS, "");
    try {
      read(data, folder);
    } catch (NotationException e) {
      WORDS.say(e.expected());
    } catch (InputOutputException | WorkbookException e) {
      errors.io(e);
    } catch (RuntimeException e) {
      if (errors.report(e) == ExitCode.OUR_BUG) {
        throw e;
      }
    }
  }

  private static void say(RecordProblem problem) {
    WORDS.say(problem.what());
  }

  private static String text(byte[] data, int from) {
    return new String(data, Math.min(from, data.length), Math.max(0, data.length - from), UTF_8);
  }

  private static String written(Path folder, String name, byte[] data) throws IOException {
    return Files.write(folder.resolve(name), data).toString();
  }

  private static List<byte[]> sections(byte[] data) {
    List<byte[]> sections = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= data.length; i++) {
      if (i == data.length || data[i] == SEPARATOR) {
        sections.add(Arrays.copyOfRange(data, start, i));
        start = i + 1;
      }
    }
    return sections;
  }

  /** Files, each with its name on its first line, in an archive; what is one already stays so. */
  private static byte[] archive(byte[] data) throws IOException {
    if (data.length > 1 && data[0] == 'P' && data[1] == 'K') {
      return data;
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Set<String> names = new HashSet<>();
    try (ZipOutputStream zip = new ZipOutputStream(all)) {
      zip.setLevel(Deflater.NO_COMPRESSION);
      for (byte[] each : sections(data)) {
        String[] named = new String(each, ISO_8859_1).split("\n", 2);
        if (names.add(named[0])) {
          zip.putNextEntry(new ZipEntry(named[0]));
          zip.write(named[named.length - 1].getBytes(ISO_8859_1));
        }
      }
    }
    return all.toByteArray();
  }

  private static ParsedOptions options(Map<String, List<String>> values, String... arguments) {
    return new ParsedOptions(values, List.of(arguments), List.of(), () -> LocalDate.EPOCH);
  }

  /** Options with a value each, on lines of the first part, and a file of each other part. */
  private static ParsedOptions typed(byte[] data, Path folder) throws IOException {
    List<byte[]> parts = sections(data);
    Map<String, List<String>> values = new TreeMap<>();
    for (String line : text(parts.get(0), 0).split("\n")) {
      String[] option = line.split("=", 2);
      if (option.length > 1 && option[0].startsWith("--") && !FILE.matcher(line).matches()) {
        values.computeIfAbsent(option[0], name -> new ArrayList<>()).add(option[1]);
      }
    }
    List<String> files = new ArrayList<>();
    for (int i = 1; i < Math.min(parts.size(), MOST_WORDS); i++) {
      files.add(written(folder, i + ".csv", parts.get(i)));
    }
    return options(values, files.toArray(String[]::new));
  }

  private static CommandContext context(ParsedOptions typed, Problems wrong) {
    return new CommandContext(
        InputStream.nullInputStream(),
        OutputStream.nullOutputStream(),
        OutputStream.nullOutputStream(),
        Call.PIPE,
        WORDS,
        OutputOptions.of(typed, false, wrong),
        Palette.NONE,
        typed,
        wrong);
  }

  /** Reads a table as a survey, and as a task log where it can be one. */
  private static void table(byte[] data, ParsedOptions typed) throws IOException {
    try (InputFile file = InputFile.of("table.csv", new ByteArrayInputStream(data))) {
      Problems wrong = new Problems();
      ResolvedInput input = InputSniffer.sniff(file, typed, wrong);
      SumRows rows = SumRows.of(input, false);
      BatchFile survey = new BatchFile(rows, wrong, typed, FACTS, WORDS);
      survey.readings(typed).forEach(WORDS::say);
      wrong.throwIfAny();
      BatchPlan plan = survey.plan(true);
      try (Chunker records = new Chunker(file.read(), plan.dialect(), CHUNK)) {
        new BatchRun(plan, ColumnRedaction.NOTHING, 1, FuzzTarget::say, count -> {})
            .run(records, true, new RecordBytes(OutputStream.nullOutputStream()))
            .ifPresent(totals -> totals.groups(1));
      }
      LogFile log = new LogFile(rows, wrong, typed, FACTS, false);
      wrong.throwIfAny();
      try (Chunker records = new Chunker(file.read(), plan.dialect(), CHUNK)) {
        new LogRun(log.plan, new LogTotals(), 1, FuzzTarget::say, count -> {}).run(records);
      }
    }
  }

  /** What parts of a survey and of a task log are merged by. */
  private static final class Merging {
    private static final String SURVEY_TITLES =
        "worker,platform,country,date,currency,pay,hours,status,weight,charges,note\n";
    private static final String LOG_TITLES = "worker,accept,end,pay,currency,status,country\n";

    static final SurveyPart SURVEY = survey();
    static final LogFile LOG = log();

    private Merging() {}

    private static SumRows rows(String titles) throws IOException {
      byte[] table = titles.getBytes(UTF_8);
      InputFile file = InputFile.of("table.csv", new ByteArrayInputStream(table));
      return SumRows.of(InputSniffer.sniff(file, NONE, new Problems()), false);
    }

    private static SurveyPart survey() {
      try {
        SumRows rows = rows(SURVEY_TITLES);
        return new BatchFile(rows, new Problems(), NONE, FACTS, WORDS).part(true, rows);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static LogFile log() {
      try {
        return new LogFile(rows(LOG_TITLES), new Problems(), NONE, FACTS, false);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
