package org.clickwage.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.disclosure.ShownRow;
import org.clickwage.document.Column;
import org.clickwage.document.Figure;
import org.clickwage.document.ShownFigures;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.document.Unit;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.tasklog.PieceRates;
import org.clickwage.tasklog.SessionsFigures;
import org.clickwage.tasklog.SessionsMethod;
import org.clickwage.tasklog.SessionsOutcome;
import org.clickwage.tasklog.SessionsRow;
import org.clickwage.tasklog.SessionsSummary;
import org.clickwage.wage.RateName;

/** The tables in which people read what a task log comes to, the methods side by side. */
record SessionsTables(SessionsSummary summary, RowNames names, Wording wording) {
  private static final Rational MOST_IN_SECONDS = Rational.of(120);

  ShownFigures<SessionsRow> figures() {
    List<Figure<SessionsRow>> figures = new ArrayList<>(SessionsColumns.figures(summary.plan()));
    figures.add(SessionsColumns.shown(StatisticsFigures.units()));
    figures.add(SessionsColumns.shown(StatisticsFigures.deviation()));
    StatisticsFigures.sizes().forEach(each -> figures.add(SessionsColumns.shown(each)));
    return new ShownFigures<>(
        figures, row -> summary.log().currency(), this::error, wording.figures());
  }

  /** That of an hourly rate, which is a pooled one unless workers have weights. */
  private Optional<Range> error(SessionsRow row, String key) {
    RateName rate = summary.plan().rate();
    Optional<Rational> hourly = row.figures().hourlyRate().filter(any -> key.equals("hourly_rate"));
    boolean isPooled = hourly.isPresent() && hourly.equals(row.statistics().pooled().of(rate));
    return row.statistics().error(isPooled ? "pooled_" + rate.word() : key).map(Range::of);
  }

  String show(Unit unit, Rational figure) {
    return unit.show(Range.of(figure), summary.log().currency(), wording.figures());
  }

  /** {@code sessions, gap 60 s}. */
  String method(SessionsRow row) {
    return switch (row.figures().method()) {
      case SESSION ->
          wording.say("sessions.by-session", gap(row.figures().gapSeconds().orElseThrow()));
      case SUMMED -> wording.say("sessions.by-summed");
      case PER_TASK -> wording.say("sessions.by-task");
    };
  }

  String gap(Rational seconds) {
    return show(seconds.isLessThan(MOST_IN_SECONDS) ? Unit.SECONDS : Unit.LONG_SECONDS, seconds);
  }

  /** All workers by each method. */
  Table methods() {
    List<Column<SessionsRow>> columns = new ArrayList<>();
    columns.add(method().in(this::answers));
    columns.add(figures().column("column.time"));
    if (summary.plan().givesPay()) {
      columns.add(figures().column("column.hourly").in(this::answers));
      columns.add(figures().column("column.median"));
    }
    if (summary.isCompared()) {
      columns.addAll(figures().columns(List.of("column.below", "column.missing-pay")));
    }
    return Table.of(columns, ofAll(), wording);
  }

  private Tone answers(SessionsRow row) {
    return row.figures().isOfMethod(summary.answering().figures()) ? Tone.RESULT : Tone.PLAIN;
  }

  /** All workers by each method, where anything may be shown: no two that come to the same. */
  List<SessionsRow> ofAll() {
    return sorted().stream()
        .filter(row -> row.ofAll() && hasTasks() && isKnown(row) && !isRepeated(row))
        .toList();
  }

  private boolean isKnown(SessionsRow row) {
    return Stream.of("column.time", "column.median", "column.below")
        .anyMatch(title -> figures().show(title, row).isPresent());
  }

  private boolean hasTasks() {
    return summary.union().counted().tasks() > 0;
  }

  /**
   * Sessions come to the same as those with longer gaps, or as the sum, where nothing is between.
   */
  private boolean isRepeated(SessionsRow row) {
    return row.figures().method() == SessionsMethod.SESSION
        && answers(row) == Tone.PLAIN
        && summary.ofAll().stream()
            .map(SessionsRow::figures)
            .filter(each -> each.method() == SessionsMethod.SUMMED || isLonger(each, row))
            .anyMatch(
                each ->
                    each.seconds().equals(row.figures().seconds())
                        && each.hourlyRate().equals(row.figures().hourlyRate()));
  }

  private static boolean isLonger(SessionsFigures sessions, SessionsRow row) {
    Rational gap = row.figures().gapSeconds().orElseThrow();
    return sessions.gapSeconds().filter(gap::isLessThan).isPresent();
  }

  /** The groups and all workers by the method that answers; none without groups. */
  Table groups() {
    List<Column<SessionsRow>> columns = groupColumns();
    if (summary.isCompared()) {
      columns.add(figures().column("column.below"));
      columns.add(Column.bar(figures().figure("column.below").value()));
      columns.add(figures().column("column.n"));
    } else {
      columns.add(figures().column("column.time"));
    }
    if (summary.plan().givesPay()) {
      columns.add(figures().column("column.hourly").in(row -> Tone.RESULT));
      columns.add(figures().column("column.median"));
    }
    boolean areGroups = hasTasks() && !summary.plan().groupTitles().isEmpty();
    return Table.of(
        columns,
        sorted().stream()
            .filter(row -> areGroups && row.figures().isOfMethod(summary.answering().figures()))
            .toList(),
        wording);
  }

  /** Pay per task and what laws make due for it; none where none does. */
  Table pieceRates() {
    List<Figure<PieceRates>> figures =
        List.of(
            Figure.of(
                "mean_output",
                "column.mean-output",
                Unit.PER_HOUR,
                rates -> Optional.of(rates.meanOutput())),
            Figure.ofRange(
                "fair_piece_rate", "column.fair-piece-rate", Unit.MONEY_PER_TASK, PieceRates::fair),
            Figure.of("piece_rate", "column.piece-rate", Unit.MONEY_PER_TASK, PieceRates::paid),
            Figure.count("below", "column.paid-less", PieceRates::below),
            Figure.count("workers", "column.n", PieceRates::workers));
    return Table.of(
        new ShownFigures<>(figures, any -> summary.log().currency(), wording.figures())
            .columns(figures.stream().map(Figure::titleKey).toList()),
        summary.pieceRates().stream().filter(rates -> rates.workers() > 0 && showsSums()).toList(),
        wording);
  }

  /** Names the laws that set it. */
  String titleOfPieceRates() {
    return wording.say(
        "title.floors-of",
        summary.pieceRates().stream()
            .flatMap(rates -> rates.laws().stream())
            .map(law -> wording.show(law.title()))
            .collect(Collectors.joining(", ")));
  }

  /** What researchers ask for besides. */
  Table research() {
    List<Column<SessionsRow>> columns = groupColumns();
    columns.add(method());
    columns.addAll(figures().columns(List.of("column.tasks", "column.hidden")));
    if (summary.plan().groupTitles().isEmpty()) {
      columns.add(figures().column("column.sessions"));
    }
    if (summary.plan().givesPay()) {
      columns.add(figures().column("column.mean"));
      columns.add(interval("column.median-interval"));
      columns.add(figures().column("column.gini"));
    }
    if (summary.isCompared()) {
      columns.add(figures().column("column.below"));
      columns.add(interval("column.interval"));
      columns.addAll(figures().columns(List.of("column.gap", "column.missing-pay")));
    }
    boolean haveErrors = summary.plan().statistics().withErrors();
    if (haveErrors) {
      columns.add(figures().column("column.sd"));
      columns.addAll(figures().columns(StatisticsFigures.SIZES));
    }
    Table table = Table.of(columns, sorted(), wording);
    return haveErrors ? table : table.whereWide();
  }

  private Column<SessionsRow> interval(String titleKey) {
    Share confidence = Share.ofFraction(summary.plan().statistics().confidence());
    return figures().column(titleKey).titled(wording.say(titleKey, confidence));
  }

  /**
   * The worst paid groups first, by the method that answers, and last all workers; each by the
   * methods from what a list of tasks suggests to sessions with the longest gaps.
   */
  List<SessionsRow> sorted() {
    Map<List<String>, Rational> rates = new HashMap<>();
    summary.rows().stream()
        .filter(row -> !row.ofAll() && !row.isSuppressed())
        .filter(row -> row.figures().isOfMethod(summary.answering().figures()))
        .forEach(row -> row.figures().hourlyRate().ifPresent(rate -> rates.put(row.keys(), rate)));
    List<SessionsRow> sorted =
        RowNames.unlessAllHidden(summary.rows(), row -> row).stream()
            .sorted(
                Comparator.comparing(SessionsRow::ofAll)
                    .thenComparing(row -> !rates.containsKey(row.keys()))
                    .thenComparing(row -> rates.getOrDefault(row.keys(), Rational.ZERO))
                    .thenComparing(row -> String.join("\0", row.keys()))
                    .thenComparing(row -> row.figures().method(), Comparator.reverseOrder())
                    .thenComparing(row -> row.figures().gapSeconds().orElse(Rational.ZERO)))
            .toList();
    return ShownRow.mostRead(sorted, row -> row);
  }

  private List<Column<SessionsRow>> groupColumns() {
    return new ArrayList<>(StatisticsFigures.groups(summary.plan().groupTitles(), this::orWhyNot));
  }

  private Column<SessionsRow> method() {
    boolean areGroups = !summary.plan().groupTitles().isEmpty();
    return Column.text(
        "method", "column.method", row -> areGroups ? method(row) : names.marked(row, method(row)));
  }

  /** A group by its name; of a suppressed row, with why it is. */
  private String orWhyNot(SessionsRow row, int place) {
    String name = names.marked(row, names.of(row, place));
    return row.isSuppressed() ? name + " (" + names.whyNot(row) + ")" : name;
  }

  /** What became of the tasks of all workers; hidden where their total is. */
  Table outcomes() {
    List<Column<SessionsOutcome>> columns = new ArrayList<>();
    columns.add(Column.text("outcome", "column.outcome", this::outcome));
    columns.addAll(
        new ShownFigures<>(
                List.of(
                    Figure.count("tasks", "column.tasks", SessionsOutcome::tasks),
                    Figure.of("time", "column.time", Unit.LONG_SECONDS, SessionsOutcome::seconds)
                        .where(row -> showsSums()),
                    Figure.of("reward", "column.reward", Unit.MONEY, SessionsOutcome::reward)
                        .where(row -> showsSums())),
                row -> summary.log().currency(),
                wording.figures())
            .columns(
                summary.plan().givesPay()
                    ? List.of("column.tasks", "column.time", "column.reward")
                    : List.of("column.tasks", "column.time")));
    columns.add(
        Column.text(
            "counted",
            "column.counted",
            row -> wording.say(row.counted() ? "sessions.counted" : "sessions.left-out")));
    boolean isHidden = summary.answering().isSuppressed();
    return Table.of(columns, isHidden ? List.of() : summary.outcomes(), wording);
  }

  private String outcome(SessionsOutcome outcome) {
    String name = wording.say("sessions." + outcome.name());
    return outcome.isUntimed() ? wording.say("sessions.untimed", name) : name;
  }

  /** Two workers may have most of the tasks of an outcome. */
  private boolean showsSums() {
    return summary.minGroup() == 1;
  }
}
