package org.clickwage.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clickwage.document.Cell;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Letter;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.document.Tone;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.number.Share;
import org.clickwage.statement.ExportCheck;

/**
 * What came of a request, held against what was asked for.
 *
 * @param gaps of days, and files that no program reads as tables
 * @param customers titles of columns that are of others
 */
public record ExportCheckReport(
    DataRequest request,
    List<ExportCheck.Found> found,
    List<Note> gaps,
    List<String> customers,
    Wording wording) {
  /** A gap: an archive that has a password. */
  public static final Note.Kind LOCKED = Note.Kind.of("check.locked");

  /** How many things are missing. */
  public int missing() {
    return (int) found.stream().filter(ExportCheck.Found::isGap).count() + gaps.size();
  }

  /** How many may be there under another name. */
  private int unsure() {
    return (int)
        found.stream().filter(each -> each.presence() == ExportCheck.Presence.OTHER_NAME).count();
  }

  /** Whether there is nothing to ask for. */
  public boolean isWhole() {
    return missing() + unsure() == 0;
  }

  /** The letter that asks for what is missing, and for what is not known to be there. */
  public Letter letter() {
    DataRequestLetter letter = new DataRequestLetter(request, wording);
    return letter.completion(
        Stream.concat(
                found.stream()
                    .filter(each -> each.presence() != ExportCheck.Presence.THERE)
                    .map(each -> point(each, letter.point(each.column()))),
                gaps.stream().map(wording::say))
            .toList());
  }

  private String point(ExportCheck.Found each, String asked) {
    List<String> remarks = new ArrayList<>();
    if (each.presence() == ExportCheck.Presence.OTHER_NAME && each.parts().size() == 1) {
      remarks.add(wording.say("check.unless", where(each)));
    } else if (!each.lacking().isEmpty() && each.presence() != ExportCheck.Presence.MISSING) {
      remarks.add(wording.say("check.lacks", lacking(each)));
    }
    addIf(!each.empty().equals(Share.NONE), remarks, "check.empty", share(each));
    return wording
        .apart(remarks.stream())
        .map(all -> wording.say("check.point", asked, all))
        .orElse(asked);
  }

  private void addIf(boolean isSo, List<String> remarks, String key, Object value) {
    if (isSo) {
      remarks.add(wording.say(key, value));
    }
  }

  /** The parts that are not known to be there, each with the titles that may be of it. */
  private String lacking(ExportCheck.Found each) {
    return Listed.of(
        each.lacking().stream().map(of -> unless(of, wording.show(of.part().what()))).toList(),
        wording);
  }

  private String unless(ExportCheck.FoundPart of, String what) {
    return of.titles().isEmpty()
        ? what
        : wording.say("check.point", what, Note.of("check.unless", String.join(", ", of.titles())));
  }

  public Result result() {
    return new Result(
        this::document,
        this::table,
        json -> {
          json.text("platform", request.controller().platform());
          json.number("missing", Rational.of(missing()));
          json.rows("columns", table());
          json.texts("gaps", gaps.stream().map(wording::say).toList());
          json.texts("customers", customers);
        });
  }

  private Document document() {
    List<String> answer = new ArrayList<>();
    addIf(isWhole(), answer, "check.whole", "");
    addIf(missing() > 0, answer, "check.missing", Rational.of(missing()));
    addIf(unsure() > 0, answer, "check.unsure", Rational.of(unsure()));
    List<String> notes = new ArrayList<>();
    if (!customers.isEmpty()) {
      notes.add(wording.say("check.customers", String.join(", ", customers)));
    }
    gaps.stream()
        .filter(gap -> gap.kind().equals(LOCKED))
        .forEach(gap -> notes.add(wording.say("check.unpack", gap.values().get(0))));
    notes.add(wording.say("request.no-advice"));
    return new Document.Builder()
        .answer(String.join(" ", answer), missing() == 0 ? Tone.RESULT : Tone.PROBLEM)
        .table(wording.say("title.asked-and-received"), table())
        .open(wording.say("title.gaps-of-export"), gaps.stream().map(wording::say).toList())
        .open(wording.say("title.notes"), notes)
        .build();
  }

  private Table table() {
    return Table.of(
        List.of(
            Column.<ExportCheck.Found>detail("column", each -> Cell.text(each.column().name())),
            Column.text("asked", "column.asked", each -> wording.show(each.column().what())),
            Column.left("presence", "column.presence", this::presence),
            Column.<ExportCheck.Found>detail("lacking", each -> Cell.text(lackingOf(each))),
            Column.right("empty_percent", "column.empty", this::empty),
            Column.text("where", "column.where", this::where)),
        found,
        wording);
  }

  /** What it surely lacks where it is there in part. */
  private String lackingOf(ExportCheck.Found each) {
    return each.presence() == ExportCheck.Presence.IN_PART
        ? Listed.of(
            each.lacking().stream()
                .filter(of -> of.titles().isEmpty())
                .map(of -> wording.show(of.part().what()))
                .toList(),
            wording)
        : "";
  }

  private String where(ExportCheck.Found each) {
    Stream<String> files =
        each.where().entrySet().stream()
            .map(
                file -> {
                  String titles = String.join(", ", file.getValue());
                  return file.getKey().isEmpty()
                      ? titles
                      : wording.say("plain.fact", file.getKey(), titles);
                });
    return wording.apart(files).orElse("");
  }

  private Cell presence(ExportCheck.Found each) {
    Cell presence = Cell.of(each.presence(), wording);
    String lacking = lackingOf(each);
    return lacking.isEmpty()
        ? presence
        : presence.saying(wording.say("presence.lacks", presence.text(), lacking));
  }

  private String share(ExportCheck.Found each) {
    return wording.figures().share(Range.of(each.empty().fraction()));
  }

  private Cell empty(ExportCheck.Found each) {
    return each.empty().equals(Share.NONE)
        ? Cell.MISSING
        : Cell.of(each.empty().percent(), share(each));
  }
}
