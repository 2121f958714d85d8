package org.clickwage.pocket;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.options.AnswerReader;
import org.clickwage.options.AnswerReader.Context;
import org.clickwage.options.FormField;
import org.clickwage.options.InterviewAnswer;
import org.clickwage.options.Option;
import org.clickwage.options.OutputOptions;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problems;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.options.SpokenDay;
import org.clickwage.options.WorkOptions;
import org.clickwage.reference.LegalFloor;

/**
 * The fields of a page as the options of {@code calc}. Each is read as an answer of the interview
 * is; what it leaves open, its currency and what it is for, is what was chosen with it.
 */
record PageFields(Map<String, String> fields, Problems problems, ParsedOptions typed) {
  private static final String PERCENT = "%";

  /**
   * @param lines a field each, its name before a space: that of an option, or of what is chosen
   *     beside one
   * @param typed takes what they say
   * @param problems gets that of a field which is only a part of an option
   */
  static ParsedOptions of(String lines, Wording wording, ParsedOptions typed, Problems problems) {
    Map<String, String> fields = new HashMap<>();
    for (String line : lines.split("\n")) {
      int space = line.indexOf(' ');
      if (space > 0) {
        fields.put(line.substring(0, space), line.substring(space + 1));
      }
    }
    // Days are read as readers of the language write them.
    typed.add(OutputOptions.LANG, wording.language().code());
    new PageFields(fields, problems, typed).read();
    return typed;
  }

  private void read() {
    for (FormField field : FormField.values()) {
      switch (field) {
        // Taken as they are chosen: NO is Norway.
        case PLACE, CLIENT, ONE_PLATFORM -> chosen(field.option());
        case PAY -> between(field, "pay-to", "").ifPresent(text -> add(field, text));
        case HOURS -> between(field, "hours-to", "h").ifPresent(text -> add(field, text));
        case DISTANCE -> distance().ifPresent(text -> add(field, text));
        case PAID_HOURS -> paidHours();
        case CHARGES -> charges();
        default -> field(field.option().name()).ifPresent(text -> add(field, text));
      }
    }
  }

  private void chosen(Option<?> option) {
    Optional.ofNullable(fields.get(option.name()))
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> typed.add(option, text));
  }

  private void add(FormField field, String text) {
    boolean isPercent = field == FormField.CHARGES || field("fee-unit").isPresent();
    Optional<String> per =
        field == FormField.MINIMUM
            ? Optional.of("h")
            : field("period").filter(each -> !each.equals("all"));
    String period = per.map("/"::concat).orElse("");
    Context context = new Context(fields.getOrDefault("currency", ""), period, isPercent);
    new AnswerReader(typed)
        .read(field, text, context)
        .forEach(each -> typed.add(each.option(), each.text()));
  }

  /** What a field says; one that says “nothing” or “I don’t know” is as an empty one. */
  private Optional<String> field(String name) {
    return Optional.ofNullable(fields.get(name))
        .filter(text -> !new InterviewAnswer(text).isUnknown());
  }

  private Optional<String> between(FormField field, String other, String unit) {
    Optional<String> least = field(field.option().name());
    Optional<String> most = field(other);
    return least.isPresent() && most.isPresent()
        ? Optional.of(AnswerReader.between(least.get(), most.get(), unit))
        : least.or(() -> most);
  }

  private Optional<String> distance() {
    String unit = fields.getOrDefault("distance-unit", ReferenceOptions.unitOfRoads(typed));
    return field(WorkOptions.DISTANCE.name()).map(text -> AnswerReader.inUnit(text, unit));
  }

  /**
   * Before what a rate stands as long as no cost is said, not even that there is none: the word of
   * the vehicle, or else of the work; tasks on a screen have little.
   */
  static Optional<String> uncounted(String lines, ParsedOptions typed) {
    boolean isSaid = ("\n" + lines).contains("\n" + WorkOptions.COST.name() + ' ');
    Optional<LegalFloor.Work> work = typed.value(ReferenceOptions.WORK);
    return isSaid || work.filter(LegalFloor.Work.TASKS::equals).isPresent()
        ? Optional.empty()
        : typed
            .value(ReferenceOptions.VEHICLE)
            .map(Note::word)
            .or(() -> work.map(Note::word))
            .or(() -> Optional.of("work"));
  }

  /** Where the time of a task is given, it is paid time, and all of it unless hours are given. */
  private void paidHours() {
    field(WorkOptions.PAID_HOURS.name()).ifPresent(text -> add(FormField.PAID_HOURS, text));
    Option<?> ofTasks = typed.has(WorkOptions.HOURS) ? WorkOptions.PAID_HOURS : WorkOptions.HOURS;
    field("per-task").ifPresent(text -> typed.add(ofTasks, AnswerReader.ofTask(text)));
  }

  private void charges() {
    Optional<String> chosen = field(WorkOptions.CHARGES.name());
    chosen
        .flatMap(name -> name.equals(PERCENT) ? field("percent") : acre(name))
        .ifPresent(charges -> add(FormField.CHARGES, charges));
  }

  private Optional<String> acre(String scheme) {
    return field("acre")
        .flatMap(
            created ->
                problems.read(
                    WorkOptions.CHARGES, created, text -> SpokenDay.readOfMonth(text, typed)))
        .map(created -> scheme + ",acre=" + created)
        .or(() -> Optional.of(scheme));
  }
}
