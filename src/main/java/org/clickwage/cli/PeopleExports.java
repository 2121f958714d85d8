package org.clickwage.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.disclosure.Pseudonyms;
import org.clickwage.message.Note;
import org.clickwage.options.PeopleSettings;
import org.clickwage.reference.ReferenceData;
import org.clickwage.source.Engine;
import org.clickwage.statement.StatementPeriod;

/**
 * Many people's exports, each calculated.
 *
 * @param byName them by the names that stand for them, in the order of these
 * @param notes what is to be known of the names
 */
record PeopleExports(PeopleInput input, Map<String, PersonExport> byName, List<Note> notes) {
  /**
   * Calculates the statement of each.
   *
   * @param threads how many are in memory at once
   */
  static PeopleExports of(PeopleInput input, PeopleSettings settings, int threads)
      throws IOException {
    Function<List<Path>, PersonExport> statement =
        places -> PersonExport.of(PersonInput.read(input, places));
    List<PersonExport> people =
        withoutRepeats(each(input.exports(), threads, statement), statement);
    Function<PersonExport, String> name = each -> name(each, input.typed().arguments().size() > 1);
    if (settings.areNamed()) {
      return new PeopleExports(input, named(people, name), List.of());
    } else if (settings.key().isPresent()) {
      Pseudonyms pseudonyms = Pseudonyms.withKeyIn(settings.key().get());
      Map<String, PersonExport> named = named(people, name.andThen(pseudonyms::of));
      return new PeopleExports(input, named, pseudonyms.notes());
    }
    return new PeopleExports(input, numbered(people, name), List.of());
  }

  /** Each in a thread of its own, so that no more of them are in memory than there are threads. */
  private static List<PersonExport> each(
      List<Path> exports, int threads, Function<List<Path>, PersonExport> one) throws IOException {
    List<PersonExport> people = new ArrayList<>();
    Iterator<Path> each = exports.iterator();
    List<Integer> workers = Stream.iterate(0, worker -> worker + 1).limit(threads).toList();
    Engine.<Path, Integer, PersonExport>run(
        () -> each.hasNext() ? each.next() : null,
        workers,
        (worker, export) -> one.apply(List.of(export)),
        people::add);
    return people;
  }

  /** One person's two downloads are read as one: a statement of both refuses two people. */
  private static List<PersonExport> withoutRepeats(
      List<PersonExport> all, Function<List<Path>, PersonExport> statement) {
    List<PersonExport> people = new ArrayList<>();
    for (PersonExport each : all) {
      ListIterator<PersonExport> known = people.listIterator();
      Optional<PersonExport> both = Optional.empty();
      while (both.isEmpty() && known.hasNext()) {
        both = known.next().asOneWith(each, statement);
      }
      both.ifPresentOrElse(known::set, () -> people.add(each));
    }
    return people;
  }

  private static Map<String, PersonExport> named(
      List<PersonExport> exports, Function<PersonExport, String> name) {
    Map<String, PersonExport> named = new TreeMap<>();
    exports.forEach(each -> named.put(name.apply(each), each));
    return named;
  }

  /** By numbers in an order that says nothing of the names. */
  private static Map<String, PersonExport> numbered(
      List<PersonExport> exports, Function<PersonExport, String> name) {
    Map<String, PersonExport> numbered = new LinkedHashMap<>();
    exports.stream()
        .sorted(Comparator.comparing(PersonExport::content).thenComparing(name))
        .forEach(
            each ->
                numbered.put(String.format(Locale.ROOT, "person-%03d", numbered.size() + 1), each));
    return numbered;
  }

  /** Its folder or archive, in that of all where there is more than one of these. */
  private static String name(PersonExport export, boolean areInSeveral) {
    Path first = export.places().get(0);
    return (areInSeveral ? first : first.getFileName()).toString();
  }

  Collection<PersonExport> each() {
    return byName.values();
  }

  /** What all days of each come to whose files could be read. */
  List<StatementPeriod> totals() {
    return each().stream().flatMap(person -> person.total().stream()).toList();
  }

  /** What could not be read, one problem for each export that has any. */
  InputProblems problems(CommandContext context, ReferenceData facts) {
    InputProblems problems = new InputProblems(context, facts);
    byName.forEach(
        (name, export) ->
            export.problems().stream()
                .findFirst()
                .ifPresent(
                    first -> {
                      problems.startFile(
                          first.file().isEmpty() ? name : name + ": " + first.file());
                      problems.add(first.problem());
                    }));
    return problems;
  }
}
