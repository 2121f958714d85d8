package org.clickwage.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.clickwage.number.Range;
import org.clickwage.table.RecordProblem;
import org.clickwage.work.Notation;
import org.clickwage.work.WorkInput;

/**
 * The cells of the record at hand that say what is taken of its pay: percentages, amounts, costs.
 *
 * @param percent reads a percentage, without a minus that may precede it
 * @param money reads an amount, without that minus
 * @param problems takes what is wrong with a cell, whose value is then empty
 */
public record DeductionCells<M>(
    FieldCells cells,
    Function<String, Range> percent,
    Function<String, M> money,
    List<RecordProblem> problems) {
  /** The charge scheme that the record names; empty for a percentage or an amount, or none. */
  public String scheme() {
    String charges = cells.text(RecordField.CHARGES);
    return charges != null && Notation.isName(charges) ? charges : "";
  }

  /** Whether what is taken off is neither a percentage nor a scheme. */
  public boolean isAmount(RecordField field) {
    String text = cells.text(field);
    boolean isScheme = field == RecordField.CHARGES && !scheme().isEmpty();
    return text != null && field.isShareOrAmount() && !isScheme && Notation.isAmount(text);
  }

  /** An amount that a cell states; empty where it is a percentage. */
  public Optional<M> amount(RecordField field) {
    return RecordField.DEDUCTIONS.contains(field) && !isAmount(field)
        ? Optional.empty()
        : cells.read(field, text -> money.apply(Notation.takenOff(text)), problems);
  }

  /** A minus may precede a percentage; of −40 without its sign nobody knows what it is. */
  public Optional<Range> percent(RecordField field) {
    return isAmount(field)
        ? Optional.empty()
        : cells.read(
            field,
            text -> percent.apply(text.indexOf('%') < 0 ? text : Notation.takenOff(text)),
            problems);
  }

  /**
   * One amount, or named ones: {@code phone=20€/month; bag=80€/24months}.
   *
   * @param ofCosts reads an amount without its minus; null for one that is left out
   */
  public <C> List<C> costs(Function<String, M> ofCosts, BiFunction<String, M, C> cost) {
    String text = cells.text(RecordField.COSTS);
    if (text == null) {
      return List.of();
    }
    List<C> costs = new ArrayList<>();
    for (String part : text.split(";")) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? WorkInput.UNNAMED_COST : part.substring(0, equals).strip();
      cells
          .read(
              RecordField.COSTS,
              part.substring(equals + 1).strip(),
              amount -> ofCosts.apply(Notation.takenOff(amount)),
              problems)
          .ifPresent(amount -> costs.add(cost.apply(name, amount)));
    }
    return costs;
  }
}
