package org.clickwage.reference;

import java.util.Optional;

/** Whom to write to, and by which ways. */
public record Contact(
    String name, String address, Optional<String> email, Optional<String> webform) {
  static Contact of(Row row, String name) {
    return new Contact(
        row.text(name), row.text("address"), row.optional("email"), row.optional("webform"));
  }

  /** By post alone. */
  static Contact at(String address, String name) {
    return new Contact(name, address, Optional.empty(), Optional.empty());
  }
}
