package org.clickwage.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.clickwage.disclosure.ColumnRedaction;
import org.clickwage.message.Note;
import org.clickwage.message.Suggestions;
import org.clickwage.profile.ColumnNames;
import org.clickwage.profile.Mapping;
import org.clickwage.profile.RecordField;
import org.clickwage.work.WageQuantity;

/**
 * Hidden columns that can be read off those that are added, as {@code pay} off {@code gross_pay},
 * or calculated from these and the shown ones, as pay is from hours and a rate; and those whose
 * texts are elsewhere.
 */
public final class InferableColumns {
  private static final Set<RecordField> PLACE_AND_DAY =
      EnumSet.of(
          RecordField.COUNTRY,
          RecordField.REGION,
          RecordField.CLIENT_COUNTRY,
          RecordField.DATE,
          RecordField.FROM);

  /** What brings money into that of all records, so that both together tell it. */
  private static final Set<RecordField> OF_FACTOR =
      EnumSet.of(RecordField.COUNTRY, RecordField.DATE, RecordField.FROM, RecordField.CURRENCY);

  private static final Set<Enum<?>> LAW =
      Set.of(
          ResultColumn.MINIMUM_HOURLY, ResultColumn.MINIMUM_CURRENCY, ResultColumn.MINIMUM_SERIES);

  /** Fields and figures of which any one is known by all of the others. */
  private static final List<Set<Enum<?>>> EQUATIONS =
      List.of(
          Set.of(RecordField.ACCEPT, RecordField.END, ResultColumn.WORK_HOURS),
          Set.of(RecordField.PAID_SECONDS, RecordField.PAID_HOURS),
          Set.of(RecordField.UNPAID_SECONDS, RecordField.UNPAID_HOURS),
          Set.of(
              ResultColumn.EARNINGS_HOURLY_RATE, ResultColumn.MINIMUM_HOURLY, ResultColumn.RATIO),
          Set.of(ResultColumn.NET_HOURLY_RATE, ResultColumn.MINIMUM_HOURLY, ResultColumn.RATIO),
          Set.of(
              ResultColumn.EARNINGS_HOURLY_RATE,
              ResultColumn.MINIMUM_HOURLY,
              ResultColumn.SHORTFALL_PER_HOUR),
          Set.of(
              ResultColumn.NET_HOURLY_RATE,
              ResultColumn.MINIMUM_HOURLY,
              ResultColumn.SHORTFALL_PER_HOUR),
          Set.of(ResultColumn.RATIO, ResultColumn.SHORTFALL_PER_HOUR, ResultColumn.MINIMUM_HOURLY));

  /** Of a rate that only the minimum's basis names, so that no rate alone gives them. */
  private static final Set<Enum<?>> OF_SOME_RATE =
      Set.of(ResultColumn.RATIO, ResultColumn.SHORTFALL_PER_HOUR);

  private final BatchPlan plan;
  private final Mapping mapping;
  private final ColumnRedaction hiding;
  private final List<RecordField> hidden;
  private final List<Set<Enum<?>>> equations;

  /** What the shown columns of the input say, and what follows from it. */
  private final Set<Enum<?>> shown;

  private InferableColumns(BatchPlan plan, ColumnRedaction hiding) {
    this.plan = plan;
    this.mapping = plan.mapping();
    this.hiding = hiding;
    this.hidden =
        Stream.of(RecordField.values()).filter(key -> isHidden(key) && isUsed(key)).toList();
    this.equations =
        Stream.of(EQUATIONS.stream(), Stream.of(time()), deductions(), results(), quotients())
            .flatMap(each -> each)
            .filter(each -> each.stream().allMatch(this::isThere))
            .toList();
    this.shown = closure(input());
  }

  /** Hours and minutes may be parts of one time. */
  private Set<Enum<?>> time() {
    Set<Enum<?>> time = new HashSet<>(Set.of(ResultColumn.WORK_HOURS));
    RecordField.WHOLE_TIMES.stream().filter(mapping::gives).forEach(time::add);
    return time;
  }

  private Stream<Set<Enum<?>>> deductions() {
    return Stream.concat(
        Stream.of(
            deduction(RecordField.PLATFORM_FEE, ResultColumn.PLATFORM_FEE_AMOUNT),
            deduction(RecordField.CHARGES, ResultColumn.SOCIAL_CHARGES)),
        WageQuantity.AMOUNTS.stream()
            .filter(each -> column(each) instanceof ResultColumn)
            .map(each -> Set.of(RecordField.of(each), column(each))));
  }

  /** What is taken off may be a share of the pay. */
  private Set<Enum<?>> deduction(RecordField stated, ResultColumn amount) {
    return mapping.gives(stated)
        ? Set.of(stated, amount, ResultColumn.GROSS_PAY)
        : Set.of(stated, amount);
  }

  /** Each result of the wage with its parts. */
  private static Stream<Set<Enum<?>>> results() {
    return Stream.of(WageQuantity.values())
        .filter(result -> !result.parts().isEmpty())
        .map(result -> columns(result, result.parts()));
  }

  private static Stream<Set<Enum<?>>> quotients() {
    return Stream.of(ResultColumn.values())
        .filter(column -> column.quantities().size() > 1)
        .map(column -> columns(column, column.quantities()));
  }

  private static Set<Enum<?>> columns(Enum<?> of, List<WageQuantity> parts) {
    return Stream.concat(Stream.of(of), parts.stream())
        .map(each -> each instanceof WageQuantity quantity ? column(quantity) : each)
        .collect(Collectors.toSet());
  }

  /** The added column that a quantity is in, or else its field. */
  private static Enum<?> column(WageQuantity quantity) {
    return Stream.of(ResultColumn.values())
        .filter(column -> column.quantities().equals(List.of(quantity)))
        .<Enum<?>>map(column -> column)
        .findFirst()
        .orElseGet(() -> RecordField.of(quantity));
  }

  /** The added columns that reveal hidden ones, if any, and those that may be added with them. */
  public static Optional<Note> note(BatchPlan plan, ColumnRedaction hiding) {
    return hiding.hidesAny() ? new InferableColumns(plan, hiding).note() : Optional.empty();
  }

  private Optional<Note> note() {
    List<ResultColumn> harmless = new ArrayList<>();
    Map<RecordField, List<String>> telling = new LinkedHashMap<>();
    hidden.forEach(key -> telling.put(key, new ArrayList<>()));
    for (ResultColumn column : plan.columns()) {
      List<RecordField> revealed = revealed(harmless, column);
      revealed.forEach(key -> telling.get(key).add(column.title()));
      if (revealed.isEmpty()) {
        harmless.add(column);
      }
    }
    String kept = titles(harmless.isEmpty() ? List.of(ResultColumn.PROBLEM) : harmless);
    return hidden.stream()
        .filter(key -> !telling.get(key).isEmpty())
        .<Object>map(key -> name(key) + " (" + String.join(", ", telling.get(key)) + ")")
        .reduce((all, next) -> Note.of("dialect.and", all, next))
        .map(all -> Note.of("columns.hidden-yet-readable", all, kept));
  }

  private String name(RecordField key) {
    return mapping.nameOf(mapping.column(key));
  }

  private static String titles(List<ResultColumn> columns) {
    return columns.stream().map(ResultColumn::title).collect(Collectors.joining(","));
  }

  /** The hidden fields that a column reveals next to others which reveal none. */
  private List<RecordField> revealed(List<ResultColumn> harmless, ResultColumn column) {
    Set<Enum<?>> known = new HashSet<>(shown);
    known.addAll(harmless);
    known.add(column);
    closure(known).removeAll(shown);
    return hidden.stream()
        .filter(
            key ->
                tellers(key).stream().anyMatch(known::contains)
                    || bringsMoney(key) && column.isOfMoney())
        .toList();
  }

  private Set<Enum<?>> closure(Set<Enum<?>> known) {
    boolean grows = true;
    while (grows) {
      grows = false;
      for (Set<Enum<?>> equation : equations) {
        List<Enum<?>> open = equation.stream().filter(each -> !known.contains(each)).toList();
        grows |= open.size() == 1 && !OF_SOME_RATE.containsAll(open) && known.addAll(open);
      }
    }
    return known;
  }

  /** Without a field nothing is of it; a time may be given in other units. */
  private boolean isThere(Enum<?> quantity) {
    return !(quantity instanceof RecordField key)
        || mapping.gives(key)
        || RecordField.NONE_IF_ABSENT.contains(key)
        || RecordField.TIMES.contains(key);
  }

  /** What is known to anyone who has the unchanged columns and the options. */
  private Set<Enum<?>> input() {
    Set<Enum<?>> known = new HashSet<>();
    for (RecordField key : RecordField.values()) {
      boolean isKnown = mapping.gives(key) || RecordField.NONE_IF_ABSENT.contains(key);
      if (isKnown && !isHidden(key)) {
        known.add(key);
      }
    }
    boolean isPaidTimeAlone =
        mapping.gives(RecordField.PAID_HOURS)
            && !mapping.gives(RecordField.UNPAID_HOURS)
            && RecordField.WHOLE_TIMES.stream().noneMatch(mapping::gives);
    if (isPaidTimeAlone) {
      known.add(RecordField.UNPAID_HOURS);
    }
    if (hidesNone(List.of(RecordField.COSTS, RecordField.DISTANCE_KM, RecordField.PER_KM))) {
      known.add(ResultColumn.WORK_COSTS_AMOUNT);
    }
    if (plan.minimum().isPresent()
        || known.contains(RecordField.MINIMUM)
        || (hidesNone(PLACE_AND_DAY) && !isHidden(RecordField.MINIMUM))) {
      known.add(ResultColumn.MINIMUM_HOURLY);
    }
    return known;
  }

  private boolean hidesNone(Collection<RecordField> keys) {
    return keys.stream().noneMatch(this::isHidden);
  }

  private boolean isHidden(RecordField key) {
    int column = mapping.column(key);
    return column != Mapping.NONE && hiding.hides(column);
  }

  /** What says a field, or nearly does. */
  private static Set<? extends Enum<?>> tellers(RecordField key) {
    return switch (key) {
      case PLATFORM_FEE -> Set.of(key, ResultColumn.PLATFORM_FEE_AMOUNT);
      case CHARGES -> Set.of(key, ResultColumn.SOCIAL_CHARGES);
      case COSTS, DISTANCE_KM -> Set.of(ResultColumn.WORK_COSTS_AMOUNT);
      case COUNTRY, REGION, CLIENT_COUNTRY, DATE, FROM, MINIMUM -> LAW;
      case CURRENCY -> Set.of(ResultColumn.MINIMUM_CURRENCY);
      case STATUS -> Set.of(ResultColumn.COUNTED);
      default -> {
        if (key.isOf(WageQuantity.GROSS_PAY)) {
          yield Set.of(key, ResultColumn.GROSS_PAY, ResultColumn.EARNINGS, ResultColumn.NET_PAY);
        }
        yield RecordField.TIMES.contains(key) ? Set.of(key, ResultColumn.WORK_HOURS) : Set.of(key);
      }
    };
  }

  /** Says in how many records hidden cells can be read in others, if in any. */
  public static Optional<Note> elsewhere(ColumnRedaction hiding, List<String> header) {
    List<String> titles =
        hiding.revealingColumns().stream()
            .map(column -> column < header.size() ? header.get(column) : "#" + (column + 1))
            .map(title -> ColumnNames.list(List.of(title)))
            .toList();
    return hiding.revealingRecords() == 0
        ? Optional.empty()
        : Optional.of(
            Note.of(
                "columns.hidden-elsewhere", hiding.revealingRecords(), Suggestions.titles(titles)));
  }

  /** Whether results use a field: a minimum wage is not used with a rate of one's own. */
  private boolean isUsed(RecordField key) {
    boolean isGiven = plan.minimum().isPresent();
    boolean isPlaced =
        mapping.gives(RecordField.COUNTRY) || mapping.gives(RecordField.CLIENT_COUNTRY);
    return bringsMoney(key)
        || switch (key) {
          case COUNTRY, REGION, CLIENT_COUNTRY, DATE, FROM -> isPlaced && !isGiven;
          case MINIMUM -> !isGiven;
          case CURRENCY -> isGiven || isPlaced || mapping.gives(RecordField.MINIMUM);
          default -> true;
        };
  }

  private boolean bringsMoney(RecordField key) {
    return !plan.terms().money().isOwn() && OF_FACTOR.contains(key);
  }
}
