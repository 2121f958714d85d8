package org.clickwage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.reference.Citation;
import org.clickwage.reference.Contact;
import org.clickwage.reference.DataAuthority;
import org.clickwage.reference.DataController;
import org.clickwage.reference.DataLaw;
import org.clickwage.reference.DataRequests;
import org.clickwage.reference.Place;
import org.clickwage.reference.Transposition;

/**
 * Where the letter of a request goes, and the days that follow.
 *
 * @param letter what is shown of it; empty where it is in a file or on the screen already
 */
public record DataRequestReport(
    DataRequest request, DataRequestLetter.Kind kind, List<String> letter, Wording wording) {

  /** A day that follows, with what it is. */
  public record Day(LocalDate date, String what) {}

  public Result result() {
    return new Result(
        this::document,
        this::table,
        json -> {
          json.text("platform", request.controller().platform());
          json.text("country", request.place().code());
          json.text("law", Note.word(request.law()));
          json.text("address", recipient().address());
          json.texts("letter", letter);
          json.rows("days", table());
          json.texts("notes", notes());
        });
  }

  private Document document() {
    return new Document.Builder()
        .answer(where().get(0), Tone.RESULT)
        .open(say("title.letter"), letter)
        .open(say("title.where-to-send"), where().subList(1, where().size()))
        .table(say("title.days-that-follow"), table())
        .open(say("title.notes"), notes())
        .sources(say("title.sources"), sources())
        .build();
  }

  private String say(String key, Object... values) {
    return wording.say(key, values);
  }

  private Table table() {
    return Table.of(
        List.of(
            Column.left(
                "date", "column.date", day -> Cell.of(day.date(), wording.show(day.date()))),
            Column.text("what", "column.what", Day::what)),
        days(),
        wording);
  }

  /** The days that follow, in order. */
  public List<Day> days() {
    List<Day> days = new ArrayList<>();
    LocalDate due = request.due();
    boolean isRequest = kind == DataRequestLetter.Kind.REQUEST;
    String key = request.received().isPresent() ? "request.day.due" : "request.day.due-if";
    if (isRequest) {
      request.sent().ifPresent(day -> days.add(new Day(day, say("request.day.sent"))));
      request.received().ifPresent(day -> days.add(new Day(day, say("request.day.received"))));
      days.add(new Day(due, say(key, request.arrival())));
      days.add(new Day(due.plusDays(1), say("request.day.reminder")));
    } else if (kind == DataRequestLetter.Kind.REMINDER) {
      LocalDate last = request.reminded();
      days.add(new Day(last, say("request.day.reminded")));
      days.add(new Day(last.plusDays(1), say("request.day.complaint")));
    } else {
      days.add(new Day(due, say(key, request.arrival())));
    }
    request.extended().ifPresent(last -> days.add(new Day(last, say("request.day.extended", due))));
    days.sort(Comparator.comparing(Day::date));
    return days;
  }

  /** Of the request among others, whatever the language. */
  public String key() {
    int platform = request.controller().platform().hashCode();
    return Note.word(kind) + "-" + request.place().code() + "-" + Integer.toHexString(platform);
  }

  private Contact recipient() {
    return request
        .authority()
        .filter(each -> kind == DataRequestLetter.Kind.COMPLAINT)
        .map(DataAuthority::contact)
        .orElseGet(() -> request.controller().contact());
  }

  private List<String> where() {
    Contact to = recipient();
    return Stream.of(
            to.email().map(address -> say("request.by-email", address)),
            to.webform().map(address -> say("request.by-form", address)),
            Optional.of(say("request.by-post", to.name() + ", " + to.address())))
        .flatMap(Optional::stream)
        .toList();
  }

  private List<String> notes() {
    List<String> notes = new ArrayList<>();
    DataController controller = request.controller();
    controller.confirmed().ifPresent(day -> notes.add(dated("request.confirmed", day)));
    if (controller.confirmed().isPresent()) {
      notes.add(say("request.for-customers"));
    }
    if (!controller.countries().isEmpty()
        && !controller.countries().contains(request.place().country())) {
      notes.add(
          say(
              "request.other-countries",
              String.join(", ", controller.countries()),
              request.place()));
    }
    authority(notes);
    if (request.law() == DataLaw.GDPR) {
      notes.add(transposition());
    }
    if (request.law() != DataLaw.FADP) {
      notes.add(say("request.weekend"));
    }
    if (kind != DataRequestLetter.Kind.REQUEST && !request.today().isAfter(request.due())) {
      notes.add(say("request.too-early", request.due()));
    }
    notes.add(say("request.no-purpose"));
    if (!controller.note().isEmpty()) {
      notes.add(wording.show(controller.note()));
    }
    notes.add(say("request.no-advice"));
    return notes;
  }

  private void authority(List<String> notes) {
    if (request.authority().isPresent()) {
      DataAuthority authority = request.authority().get();
      notes.add(say("request.authority", authority.contact().name(), authority.seen()));
      if (!authority.language().isEmpty()) {
        notes.add(say("request.language", authority.language()));
      }
    } else if (request.authorities().isEmpty()) {
      notes.add(say("request.no-authority", request.place()));
    } else {
      notes.add(say("request.authorities", request.place(), regions(request)));
    }
  }

  /** The regions that have an authority of their own. */
  public static String regions(DataRequest request) {
    return String.join(
        ", ", request.authorities().stream().map(each -> each.place().code()).toList());
  }

  private String transposition() {
    return request
        .transposition()
        .map(
            known ->
                dated(
                    known.state() == Transposition.State.TRANSPOSED
                        ? "request.transposed"
                        : "request.not-transposed",
                    known.seen(),
                    country()))
        .orElseGet(() -> say("request.transposition-unknown", country()));
  }

  private Place country() {
    return Place.of(request.place().country());
  }

  /** A fact of a day, with a warning where the day is over a year ago. */
  private String dated(String key, LocalDate day, Object... values) {
    String fact = say(key, Stream.concat(Stream.of(day), Stream.of(values)).toArray());
    return DataRequests.isOld(day, request.today()) ? fact + " " + say("request.old") : fact;
  }

  private List<String> sources() {
    return Stream.of(
            Stream.of(request.controller().source(), request.lawSource()),
            request.authority().map(DataAuthority::source).stream(),
            request.transposition().map(Transposition::source).stream())
        .flatMap(each -> each)
        .filter(source -> !source.isEmpty())
        .map(source -> wording.show(new Citation(source)))
        .toList();
  }
}
