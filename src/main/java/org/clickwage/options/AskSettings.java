package org.clickwage.options;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.clickwage.message.Note;
import org.clickwage.reference.DataAuthority;
import org.clickwage.reference.DataController;
import org.clickwage.reference.DataLaw;
import org.clickwage.reference.DataRequests;
import org.clickwage.reference.LegalFloor;
import org.clickwage.reference.Lookup;
import org.clickwage.reference.Place;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.DataRequest;
import org.clickwage.report.DataRequestLetter;
import org.clickwage.report.DataRequestReport;
import org.clickwage.statement.StatementPlan;

/** What is asked of a platform, and of whom: the options that become a {@link DataRequest}. */
public record AskSettings(ParsedOptions typed, ReferenceData facts, Problems problems) {
  private static final OptionGroup OWN = new OptionGroup();
  private static final Option<String> PLATFORM =
      OWN.add(new OptionGroup().value("--platform", "NAME", Values.NAME).required("glovo"));
  private static final Option<Place> COUNTRY =
      OWN.add(
          new OptionGroup()
              .value(
                  ReferenceOptions.COUNTRY.name(),
                  "CC[-REGION]",
                  (text, typed) -> typed.facts().places().parse(text))
              .required("ES"));
  private static final Option<LegalFloor.Work> WORK =
      OWN.add(ReferenceOptions.WORK.described("request-work"));
  private static final Option<LocalDate> FROM =
      OWN.add(StatementSettings.FROM.described("request-from"));
  private static final Option<LocalDate> TO = OWN.add(StatementSettings.TO.described("request-to"));
  private static final Option<String> NAME =
      OWN.add(new OptionGroup().value("--name", "NAME", Values.NAME).described("request-name"));
  private static final Option<String> ACCOUNT = OWN.value("--account", "TEXT", Values.NAME);
  private static final Option<String> TO_ADDRESS = OWN.value("--to-address", "TEXT", Values.NAME);
  private static final Option<LocalDate> SENT = OWN.value("--sent", "YYYY-MM-DD", SpokenDay::read);
  private static final Option<LocalDate> RECEIVED =
      OWN.value("--received", "YYYY-MM-DD", SpokenDay::read);
  private static final Option<?> REMINDER =
      OWN.flag("--reminder", Condition.needs("2026-11-02", SENT, RECEIVED));
  private static final Option<?> COMPLAINT =
      OWN.flag(
          "--complaint",
          Condition.needs("2026-11-02", SENT, RECEIVED),
          Condition.excludes(REMINDER));

  /** Looks through the files that came. */
  public static final Option<?> CHECK =
      OWN.flag(
          "--check",
          Condition.needs(Note.of("problem.no-export")),
          Condition.excludes(REMINDER),
          Condition.excludes(COMPLAINT));

  public static final OptionGroup ALL =
      OptionGroup.of(
          OWN,
          MappingOptions.PROFILE.where(Condition.needs(CHECK)),
          StatementSettings.ONE_PERSON.where(Condition.needs(CHECK)),
          ReferenceOptions.REFERENCE,
          FileOptions.OF_LETTER);

  /** Whether files that came are looked through. */
  public boolean isCheck() {
    return typed.has(CHECK);
  }

  /** The options by which files are read so that the hours of a day are known. */
  public ParsedOptions byHour() {
    return typed.with(StatementSettings.BY, List.of(Note.word(StatementPlan.By.HOUR)));
  }

  public DataRequestLetter.Kind letter() {
    return typed.has(REMINDER)
        ? DataRequestLetter.Kind.REMINDER
        : typed.has(COMPLAINT) ? DataRequestLetter.Kind.COMPLAINT : DataRequestLetter.Kind.REQUEST;
  }

  /**
   * The request, or why there can be none; what is wrong with the options is added to the problems.
   */
  public Lookup<DataRequest> request() {
    checkDays();
    Optional<Place> place = typed.value(COUNTRY);
    Optional<DataController> controller = controller();
    problems.throwIfAny();
    DataRequests tables = facts.dataRequests();
    Lookup<DataRequest> request =
        tables.law(place.get()).map(law -> request(controller.get(), place.get(), law));
    request.toOptional().ifPresent(this::checkAuthority);
    problems.throwIfAny();
    return request;
  }

  private DataRequest request(DataController controller, Place place, DataLaw law) {
    DataRequests tables = facts.dataRequests();
    List<DataAuthority> authorities = tables.authorities(place);
    return new DataRequest(
        controller,
        place,
        law,
        tables.lawSource(place),
        authorities,
        tables.transposition(place),
        tables.columns(controller.works()),
        typed.value(FROM),
        typed.value(TO),
        typed.value(NAME),
        typed.value(ACCOUNT),
        typed.today(),
        typed.value(SENT),
        typed.value(RECEIVED));
  }

  private void checkDays() {
    for (Option<LocalDate> option : List.of(FROM, TO, SENT, RECEIVED)) {
      typed
          .value(option)
          .filter(day -> day.isAfter(typed.today()))
          .ifPresent(day -> problems.add(option, "problem.day-to-come", day));
    }
    checkOrder(FROM, TO, "problem.to-before-from");
    checkOrder(SENT, RECEIVED, "problem.received-before-sent");
  }

  private void checkOrder(Option<LocalDate> first, Option<LocalDate> next, String key) {
    Optional<LocalDate> from = typed.value(first);
    Optional<LocalDate> to = typed.value(next);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      problems.add(next, key, from.get(), to.get());
    }
  }

  private Optional<DataController> controller() {
    Optional<String> address = typed.value(TO_ADDRESS);
    Optional<String> name = typed.value(PLATFORM);
    Optional<LegalFloor.Work> work = typed.value(WORK);
    boolean isUnknown = address.isPresent() && name.filter(facts.dataRequests()::has).isEmpty();
    problems.addIf(isUnknown && work.isEmpty(), WORK, "problem.required", WORK.of("deliveries"));
    return problems
        .read(
            PLATFORM,
            name.orElse(null),
            isUnknown ? DataController::unknown : facts.dataRequests()::platform)
        .map(known -> address.map(known::at).orElse(known))
        .map(known -> work.map(known::of).orElse(known));
  }

  /** A complaint goes to one authority. */
  private void checkAuthority(DataRequest request) {
    if (typed.has(COMPLAINT) && request.authority().isEmpty()) {
      boolean isUnknown = request.authorities().isEmpty();
      problems.add(
          COUNTRY,
          isUnknown ? "request.no-authority" : "request.authorities",
          request.place(),
          DataRequestReport.regions(request));
    }
  }
}
