package org.clickwage.profile;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.clickwage.message.WordList;
import org.clickwage.number.Rational;
import org.clickwage.source.CellText;
import org.clickwage.table.RecordProblem;
import org.clickwage.work.Expected;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Stated;

/**
 * A column of breaks, which are no work between a beginning and an end.
 *
 * @param column its place
 * @param title its name for people
 * @param unit what reads a bare number; empty where the title names no unit
 */
public record Breaks(
    int column, String title, Optional<Function<String, Stated>> unit, Notation notation) {
  private static final WordList UNITS = WordList.named("units");
  private static final Pattern TITLE = Pattern.compile(UNITS.expression("break"));
  private static final Pattern MINUTES = UNITS.beginnings("minutes");
  private static final Pattern HOURS = UNITS.beginnings("hours");
  private static final Pattern NUMBERS = Pattern.compile("[\\p{Nd}\\p{Nl}\\p{No}]+");
  private static final Pattern BARE = Pattern.compile("[\\d.,]*[1-9][\\d.,]*");

  /** The column of a table that is known by its title and gives nothing else. */
  public static Optional<Breaks> of(Mapping mapping, Notation notation) {
    return column(mapping).map(place -> of(place, mapping.nameOf(place), notation));
  }

  private static Breaks of(int column, String name, Notation notation) {
    String title = plain(name);
    Optional<Function<String, Stated>> unit =
        MINUTES.matcher(title).find()
            ? Optional.of(notation::minutes)
            : HOURS.matcher(title).find() ? Optional.of(notation::hours) : Optional.empty();
    return new Breaks(column, name, unit, notation);
  }

  /** The place of such a column. */
  public static Optional<Integer> column(Mapping mapping) {
    return mapping
        .titles()
        .unreadPlaces()
        .filter(place -> isTitle(mapping.header().get(place)))
        .boxed()
        .findFirst();
  }

  /** Whether a title is one of breaks. */
  public static boolean isTitle(String title) {
    return TITLE.matcher(plain(title)).matches();
  }

  private static String plain(String title) {
    return CellText.words(NUMBERS.matcher(title).replaceAll(" "));
  }

  /** The hours of the record's break; empty, with a problem, where they do not read. */
  public Optional<Rational> hours(FieldCells cells, List<RecordProblem> problems) {
    String text = cells.text(column);
    return text == null
        ? Optional.of(Rational.ZERO)
        : FieldCells.read(
            text,
            this::hours,
            what -> problems.add(new RecordProblem(cells.record().line(), title, what)));
  }

  /** Throws {@link NotationException} for a number of which nothing says the unit. */
  public Rational hours(String text) {
    if (unit.isEmpty() && BARE.matcher(text).matches()) {
      throw new NotationException(text, Expected.DURATION);
    }
    return unit.orElse(notation::hours).apply(text).single(text, "expected.duration");
  }
}
