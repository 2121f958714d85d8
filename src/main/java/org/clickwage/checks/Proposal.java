package org.clickwage.checks;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.clickwage.checks.Candidates.Choice;
import org.clickwage.message.Note;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;

/**
 * What may be typed where nothing gives the pay or the time of the work, or says what they are for:
 * the columns that give them, and what belongs to these, as their titles say.
 *
 * @param columns as {@code --map} takes them, by field; empty where none is known, or several are
 * @param values what {@code --set} gives for all records; empty where the user has to choose
 * @param questions what is to be chosen, and from what
 */
public record Proposal(
    Map<RecordField, Optional<String>> columns,
    Map<RecordField, Optional<String>> values,
    List<Note> questions) {
  private static final int MOST_CHOICES = 8;

  /** Nothing to type where all is known, or nothing can be. */
  static Proposal of(Sample sample) {
    Mapping mapping = sample.mapping();
    Proposal proposal =
        new Proposal(
            new EnumMap<>(RecordField.class), new EnumMap<>(RecordField.class), new ArrayList<>());
    if (mapping.profile().table().isEmpty()) {
      proposal.fill(sample, !mapping.titles().unread().isEmpty());
    }
    return proposal;
  }

  /** Whether no figure can be known before it is said what pay and time are for. */
  public boolean isQuestion() {
    return columns.isEmpty() && !values.isEmpty();
  }

  /**
   * @param mayOffer whether there are columns that give nothing yet
   */
  private void fill(Sample sample, boolean mayOffer) {
    Mapping mapping = sample.mapping();
    Candidates candidates = new Candidates(sample);
    List<ColumnProfile> pay = sample.columns(Set.of(RecordField.PAY)).toList();
    List<ColumnProfile> times = sample.columns(RecordField.TIMES).toList();
    if (!mapping.givesPay() && mayOffer) {
      pay = offerPay(mapping, candidates);
    }
    if (!mapping.givesPaidTime() && !isOfHour(mapping, pay) && mayOffer) {
      times = offerTime(candidates);
    }
    Map<RecordField, Optional<String>> periods = new Periods(mapping, pay, times).toSet();
    if (!columns.isEmpty() || !Periods.areOne(periods)) {
      values.putAll(periods);
      ask(RecordField.PAY_PERIOD, pay, Periods.OF_PAY);
      ask(RecordField.HOURS_PERIOD, times, Periods.OF_HOURS);
    }
    if (!columns.isEmpty()) {
      offerOthers(mapping, candidates);
    }
  }

  /** Whether pay is what an hour was paid, by which no time is needed. */
  private static boolean isOfHour(Mapping mapping, List<ColumnProfile> pay) {
    return mapping.gives(RecordField.PAY_PERIOD)
        ? mapping.isPaidByHour()
        : !pay.isEmpty() && pay.stream().allMatch(Candidates::isHourly);
  }

  private List<ColumnProfile> offerPay(Mapping mapping, Candidates candidates) {
    List<ColumnProfile> pay = candidates.pay();
    List<ColumnProfile> all = pay.isEmpty() ? candidates.rates() : pay;
    choose(RecordField.PAY, all.stream().map(each -> Choice.of(RecordField.PAY, each)).toList());
    if (all.stream().noneMatch(each -> Candidates.unit(each).isPresent())
        && !mapping.gives(RecordField.CURRENCY)) {
      List<Optional<String>> named =
          all.stream().map(Candidates::currencyOfTitle).distinct().toList();
      if (named.size() == 1 && named.get(0).isPresent()) {
        values.put(RecordField.CURRENCY, named.get(0));
      }
    }
    return all;
  }

  /** A column of how long it took goes before those of when it was. */
  private List<ColumnProfile> offerTime(Candidates candidates) {
    List<Choice> times = candidates.choicesOfTime();
    List<Choice> stamps = candidates.stamps();
    if (times.isEmpty() && !stamps.isEmpty()) {
      stamps.forEach(this::put);
    } else if (areParts(times)) {
      times.forEach(this::put);
    } else {
      choose(RecordField.HOURS, times);
    }
    return times.stream().map(Choice::cells).distinct().toList();
  }

  /** Whether two columns have the hours and the minutes of one time. */
  private static boolean areParts(List<Choice> times) {
    return times.size() == 2
        && times.stream().map(Choice::cells).distinct().count() == 2
        && times.stream().map(Choice::field).distinct().count() == 2;
  }

  private void offerOthers(Mapping mapping, Candidates candidates) {
    if (!mapping.gives(RecordField.WORKER)) {
      candidates.worker().ifPresent(worker -> put(Choice.of(RecordField.WORKER, worker)));
    }
    if (!mapping.gives(RecordField.DATE) && !mapping.gives(RecordField.FROM)) {
      candidates.date().ifPresent(date -> put(Choice.of(RecordField.DATE, date)));
    }
  }

  /** Asks for a period that no title names; one that a title names is to be confirmed. */
  private void ask(RecordField period, List<ColumnProfile> of, String choices) {
    Optional<String> named = values.getOrDefault(period, Optional.empty());
    if (named.isPresent() && columns.isEmpty()) {
      questions.add(Note.of("batch.period-of-title", of.get(0).name(), named.get()));
    } else if (named.isEmpty() && values.containsKey(period)) {
      questions.add(Note.of("batch.choose-period", of.get(0).name(), period.columnName(), choices));
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
