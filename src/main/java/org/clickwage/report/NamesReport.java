package org.clickwage.report;

import java.util.List;
import org.clickwage.document.Column;
import org.clickwage.document.Result;
import org.clickwage.document.Table;
import org.clickwage.message.Text;
import org.clickwage.message.Wording;

/** What is known by name: charge schemes, and profiles of exports. */
public final class NamesReport {
  /** A name with its description. */
  public record Named(String name, Text description) {}

  private NamesReport() {}

  public static Result schemes(List<Named> schemes, Wording wording) {
    Table table = table("scheme", "column.scheme", "column.description", schemes, wording);
    return Result.of("schemes", wording.say("title.schemes"), table);
  }

  public static Result profiles(List<Named> profiles, Wording wording) {
    Table table = table("profile", "column.profile", "column.reads", profiles, wording);
    return Result.of("profiles", wording.say("title.profiles"), table);
  }

  private static Table table(
      String key, String title, String description, List<Named> all, Wording wording) {
    return Table.of(
        List.of(
            Column.text(key, title, each -> each.name()),
            Column.text("description", description, each -> wording.show(each.description()))),
        all,
        wording);
  }
}
