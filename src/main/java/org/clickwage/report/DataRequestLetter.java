package org.clickwage.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.document.Letter;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.reference.AskedColumn;
import org.clickwage.reference.Contact;
import org.clickwage.reference.Place;

/**
 * The letters of a request for one's own data. None says what the data are for: a request that has
 * another aim may be refused.
 */
public record DataRequestLetter(DataRequest request, Wording wording) {
  /** What a letter is for. */
  public enum Kind {
    REQUEST,
    REMINDER,
    /** To the authority. */
    COMPLAINT
  }

  public Letter of(Kind kind) {
    return switch (kind) {
      case REQUEST -> first();
      case REMINDER -> reminder();
      case COMPLAINT -> complaint();
    };
  }

  private Letter first() {
    Letter.Builder letter = to(controller(), ofLaw("request.subject."), request.written());
    letter.paragraph(ofLaw("request.ground."), national(), days());
    columns(letter, "request.columns");
    letter.paragraph(download());
    letter.paragraph(ofLaw("request.automated."));
    return ended(letter.paragraph(ofLaw("request.term.")));
  }

  private Letter reminder() {
    Letter.Builder letter = to(controller(), say("request.reminder-subject"), request.today());
    letter.paragraph(timed(), say("request.reminder", request.reminded()), next());
    letter.paragraph(ofLaw("request.ground."), national(), days());
    columns(letter, "request.columns");
    return ended(letter.paragraph(ofLaw("request.automated.")));
  }

  private Letter complaint() {
    Contact authority = request.authority().orElseThrow().contact();
    Contact controller = controller();
    Letter.Builder letter = to(authority, ofLaw("request.complaint-subject."), request.today());
    letter.paragraph(
        say("request.complaint", controller.name(), controller.address()),
        timed(),
        say("request.complaint-asked"),
        days());
    letter.list(points());
    return closed(letter.paragraph(say("request.enclosed")));
  }

  /**
   * The letter that asks only for what an answer lacks.
   *
   * @param missing the columns and rows that are, each in a sentence
   */
  public Letter completion(List<String> missing) {
    Letter.Builder letter = to(controller(), say("request.completion-subject"), request.today());
    letter.paragraph(say("request.completion"), ofLaw("request.ground."));
    letter.list(missing);
    return ended(letter.paragraph(say("request.zone"), say("request.form")));
  }

  private String say(String key, Object... values) {
    return wording.say(key, values);
  }

  private String ofLaw(String key) {
    return say(key + Note.word(request.law()));
  }

  private Contact controller() {
    return request.controller().contact();
  }

  private List<String> sender() {
    return List.of(
        request.name().orElseGet(() -> say("request.no-name")),
        say("request.account", request.account().orElseGet(() -> say("request.no-account"))));
  }

  private Letter.Builder to(Contact recipient, String subject, LocalDate day) {
    return new Letter.Builder(subject)
        .lines(sender())
        .lines(List.of(recipient.name(), recipient.address()))
        .paragraph(wording.show(day))
        .subject()
        .paragraph(say("request.greeting"));
  }

  private String national() {
    return request
        .national()
        .map(law -> say("request.national", law.act(), Place.of(request.place().country())))
        .orElse("");
  }

  private String days() {
    String from = request.from().isPresent() ? "from" : "all";
    LocalDate last = request.to().orElseGet(request::written);
    return say("request.days." + from, last, request.from().orElse(last));
  }

  private void columns(Letter.Builder letter, String key) {
    letter.paragraph(say(key));
    letter.list(points());
    letter.paragraph(say("request.zone"), say("request.form"), say("request.others"));
  }

  private List<String> points() {
    return request.columns().stream().map(this::point).toList();
  }

  /** A column in the words of the letter: what, and in which form. */
  public String point(AskedColumn column) {
    return say("request.column", column.what(), column.form());
  }

  private String download() {
    List<String> lacking = new ArrayList<>();
    for (AskedColumn column : request.columns()) {
      if (column.isLackingIn(request.controller().exports())) {
        lacking.add(wording.show(column.what()));
      }
    }
    return lacking.isEmpty()
        ? say("request.download-unknown")
        : say(
            "request.download",
            lacking.stream().reduce((one, next) -> say("list.apart", one, next)).orElseThrow());
  }

  private String timed() {
    Optional<LocalDate> arrived = request.received();
    String key = arrived.isPresent() ? "request.timed.received" : "request.timed.sent";
    return say(key, request.arrival(), request.due());
  }

  private String next() {
    return request
        .authority()
        .map(to -> say("request.reminder-next", to.contact().name()))
        .orElse("");
  }

  private Letter ended(Letter.Builder letter) {
    return closed(letter.paragraph(ofLaw("request.identity.")));
  }

  private Letter closed(Letter.Builder letter) {
    return letter
        .lines(Stream.of(say("request.closing"), sender().get(0)).toList())
        .paragraph(say("request.no-advice"))
        .build();
  }
}
