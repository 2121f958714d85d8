package org.clickwage.options;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.reference.LegalFloor;

/**
 * What a worker is asked of a work: the questions of the interview, in their order, and the fields
 * of a page. The sentences of each have the word of its option in their keys: {@code ask.pay} is
 * the question, {@code example.pay} shows how an answer is written.
 */
public enum FormField {
  PLACE(ReferenceOptions.COUNTRY, Enter.UNKNOWN, "place"),
  WORK(ReferenceOptions.WORK, Enter.NONE, "work"),
  VEHICLE(ReferenceOptions.VEHICLE, Enter.UNKNOWN, "vehicle"),
  ONE_PLATFORM(ReferenceOptions.ONE_PLATFORM, Enter.UNKNOWN, "one-platform"),
  PAY(WorkOptions.PAY, Enter.UNKNOWN, "pay", "400", "30", "0.05"),
  HOURS(WorkOptions.HOURS, Enter.UNKNOWN, "hours"),
  UNPAID_HOURS(WorkOptions.UNPAID_HOURS, Enter.UNKNOWN, ""),
  PAID_HOURS(WorkOptions.PAID_HOURS, Enter.NOT_ASKED, "paid-hours"),
  TASKS(WorkOptions.TASKS, Enter.UNKNOWN, "tasks"),
  DISTANCE(WorkOptions.DISTANCE, Enter.NOT_ASKED, "distance"),
  FEE(WorkOptions.FEE, Enter.UNKNOWN, "platform-fee", "5"),
  COST(WorkOptions.COST, Enter.NO_MORE, "cost", "40", "20"),
  MINIMUM(ReferenceOptions.MINIMUM, Enter.NOT_ASKED, "minimum"),
  CLIENT(ReferenceOptions.CLIENT_COUNTRY, Enter.SAME, "client"),
  ON(ReferenceOptions.ON, Enter.TODAY, "on"),
  CHARGES(WorkOptions.CHARGES, Enter.UNKNOWN, "charges"),
  WITHHELD(WorkOptions.CHARGES_WITHHELD, Enter.BEFORE, "charges-withheld"),
  PROMISED(ReferenceOptions.PROMISED, Enter.UNKNOWN, "", "2.86"),
  OVER(WorkOptions.OVER, Enter.AGAIN, "over"),
  DAYS_PER_WEEK(WorkOptions.DAYS_PER_WEEK, Enter.AGAIN, "days-per-week");

  /** What it means that an answer is left empty: never a figure that the result does not name. */
  public enum Enter {
    UNKNOWN,
    NONE,
    NO_MORE,
    SAME,
    TODAY,
    BEFORE,
    /** It is asked where the other answers need it; then they are used as far as they go alone. */
    AGAIN,
    /** A field of the page alone. */
    NOT_ASKED
  }

  private final Option<?> option;
  private final Enter enter;
  private final String page;
  private final List<String> examples;

  FormField(Option<?> option, Enter enter, String page, String... examples) {
    this.option = option;
    this.enter = enter;
    this.page = page;
    this.examples = List.of(examples);
  }

  public Option<?> option() {
    return option;
  }

  public Enter enter() {
    return enter;
  }

  /** The name of its place on the page; empty where it has none. */
  public String page() {
    return page;
  }

  /** Amounts of money as examples, of a work that is paid in euros. */
  List<String> examples() {
    return examples;
  }

  /** What an interview asks, whatever is answered. */
  public static List<FormField> ofInterview() {
    return Stream.of(values())
        .filter(each -> each.enter != Enter.NOT_ASKED && each.enter != Enter.AGAIN)
        .toList();
  }

  /** Whether it is of use with what is answered so far. */
  public boolean isAsked(InterviewCheck answers) {
    ParsedOptions typed = answers.echo().typed();
    return switch (this) {
      case VEHICLE -> answers.echo().hasFloorsByVehicle();
      case ONE_PLATFORM -> answers.echo().hasFloors();
      case UNPAID_HOURS -> typed.has(WorkOptions.HOURS);
      case PAID_HOURS -> !answers.echo().isOf(LegalFloor.Work.TASKS);
      case DISTANCE -> answers.echo().hasFloorsByDistance();
      case FEE -> !typed.has(WorkOptions.CHARGES_WITHHELD);
      case WITHHELD -> answers.mayBeWithheld();
      case OVER, DAYS_PER_WEEK -> typed.has(option) || answers.required().equals(Optional.of(this));
      default -> true;
    };
  }
}
