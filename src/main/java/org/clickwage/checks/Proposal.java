package org.clickwage.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.clickwage.checks.Candidates.Choice;
import org.clickwage.message.Note;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.work.Notation;
import org.clickwage.work.Period;

/**
 * What may be typed where nothing gives the pay or the time of the work: the columns that give
 * them, and what belongs to these.
 *
 * @param columns as {@code --map} takes them, by field; empty where none is known, or several are
 * @param values what {@code --set} gives for all records; empty where the user has to choose them
 * @param questions the columns of which one is to be chosen
 */
public record Proposal(
    Map<RecordField, Optional<String>> columns,
    Map<RecordField, Optional<String>> values,
    List<Note> questions) {
  private static final int MOST_CHOICES = 8;

  /** Nothing to type where pay and time are known, or no column is left. */
  public static Proposal of(Sample sample) {
    Mapping mapping = sample.mapping();
    Proposal proposal =
        new Proposal(
            new EnumMap<>(RecordField.class), new EnumMap<>(RecordField.class), new ArrayList<>());
    boolean isWhole = mapping.givesPay() && mapping.givesPaidTime();
    boolean isExport = mapping.profile().table().isPresent();
    if (!isWhole && !isExport && !mapping.titles().unread().isEmpty()) {
      proposal.fill(mapping, sample.candidates());
    }
    return proposal;
  }

  private void fill(Mapping mapping, Candidates candidates) {
    if (!mapping.givesPay()) {
      proposePay(mapping, candidates);
    }
    if (!mapping.givesPaidTime()) {
      proposeTime(mapping, candidates);
    }
    askPeriod(mapping, RecordField.PAY_PERIOD, RecordField.HOURS_PERIOD);
    askPeriod(mapping, RecordField.HOURS_PERIOD, RecordField.PAY_PERIOD);
    if (!mapping.gives(RecordField.WORKER)) {
      candidates.worker().ifPresent(worker -> put(Choice.of(RecordField.WORKER, worker)));
    }
    if (!mapping.gives(RecordField.DATE) && !mapping.gives(RecordField.FROM)) {
      candidates.date().ifPresent(date -> put(Choice.of(RecordField.DATE, date)));
    }
  }

  private void proposePay(Mapping mapping, Candidates candidates) {
    List<ColumnCells> pay = candidates.pay();
    List<ColumnCells> all = pay.isEmpty() ? candidates.rates() : pay;
    choose(RecordField.PAY, all.stream().map(each -> Choice.of(RecordField.PAY, each)).toList());
    Optional<String> ofRate = pay.isEmpty() ? Optional.of("hour") : Optional.empty();
    set(
        RecordField.PAY_PERIOD,
        mapping,
        all,
        each -> ofRate.or(() -> candidates.period(each, true)));
    if (all.stream().noneMatch(each -> Candidates.unit(each).isPresent())) {
      set(RecordField.CURRENCY, mapping, all, Candidates::currencyOfTitle);
    }
  }

  private void proposeTime(Mapping mapping, Candidates candidates) {
    List<Choice> times = candidates.choicesOfTime();
    List<Choice> stamps = candidates.stamps();
    if (times.isEmpty() && !stamps.isEmpty()) {
      stamps.forEach(this::put);
    } else {
      choose(RecordField.HOURS, times);
    }
    List<ColumnCells> all = times.stream().map(Choice::cells).toList();
    set(RecordField.HOURS_PERIOD, mapping, all, each -> candidates.period(each, false));
  }

  /** Sets what all columns say of which one is to be taken. */
  private void set(
      RecordField field,
      Mapping mapping,
      List<ColumnCells> all,
      Function<ColumnCells, Optional<String>> reading) {
    List<Optional<String>> values = all.stream().map(reading).distinct().toList();
    if (values.size() == 1 && !mapping.gives(field)) {
      values.get(0).ifPresent(known -> this.values.put(field, Optional.of(known)));
    }
  }

  /** Where one amount is for a period, that of the other is asked: it may be of all the work. */
  private void askPeriod(Mapping mapping, RecordField known, RecordField other) {
    boolean isOfPeriod =
        values.getOrDefault(known, Optional.empty()).map(Notation::per).orElse(null)
            instanceof Period;
    if (isOfPeriod && !mapping.gives(other) && !columns.containsKey(RecordField.ACCEPT)) {
      values.putIfAbsent(other, Optional.empty());
    }
  }

  private void put(Choice choice) {
    columns.put(choice.field(), Optional.of(choice.column()));
  }

  /** One choice is none. */
  private void choose(RecordField field, List<Choice> choices) {
    if (choices.size() == 1) {
      put(choices.get(0));
      return;
    }
    columns.put(field, Optional.empty());
    if (!choices.isEmpty()) {
      questions.add(Note.of("batch.choose", field.columnName(), listed(choices)));
    }
  }

  static String listed(List<Choice> choices) {
    String some =
        choices.stream()
            .limit(MOST_CHOICES)
            .map(Choice::toString)
            .collect(Collectors.joining(", "));
    return choices.size() > MOST_CHOICES ? some + ", …" : some;
  }
}
