package org.clickwage.reference;

import java.time.LocalDate;
import org.clickwage.message.Text;

/**
 * The authority that a complaint about personal data goes to.
 *
 * @param language of complaints; empty where it is not known
 * @param seen the day of the collection that it was taken from
 */
public record DataAuthority(
    Place place, Contact contact, Text language, LocalDate seen, Text source) {
  static DataAuthority of(Row row) {
    return new DataAuthority(
        new Place(row.text("country"), row.optional("region")),
        Contact.of(row, "name"),
        row.sentence("language"),
        row.day("seen"),
        row.sentence("source"));
  }
}
