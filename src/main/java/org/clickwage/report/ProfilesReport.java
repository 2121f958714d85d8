package org.clickwage.report;

import java.util.List;
import org.clickwage.document.Column;
import org.clickwage.document.Document;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.message.Text;
import org.clickwage.message.Wording;

/** The exports that are known by name. */
public final class ProfilesReport {
  /** A profile by name, with what it reads. */
  public record Named(String name, Text description) {}

  private ProfilesReport() {}

  public static Result of(List<Named> profiles, Wording wording) {
    List<Column<Named>> columns =
        List.of(
            Column.text("profile", "column.profile", each -> each.name()),
            Column.text("description", "column.reads", each -> wording.show(each.description())));
    Table table = Table.of(columns, profiles, wording);
    return new Result(
        () -> new Document.Builder().table(wording.say("title.profiles"), table).build(),
        () -> table,
        json -> json.rows("profiles", table));
  }
}
