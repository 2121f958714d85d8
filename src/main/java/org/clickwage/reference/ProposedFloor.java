package org.clickwage.reference;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.clickwage.message.Note;
import org.clickwage.message.Text;
import org.clickwage.message.WordList;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.Expected;
import org.clickwage.work.Notation;
import org.clickwage.work.NotationException;
import org.clickwage.work.Per;

/**
 * A pay floor that is no law, as it is typed: {@code 10BRL/task + 2.50BRL/km}, {@code 30EUR/h
 * active}, {@code 120% of minimum per active hour}. Its terms are added up.
 */
public final class ProposedFloor {
  private static final WordList COUNTS = WordList.named("floor-counts");
  private static final Map<String, String> BY_WORD = COUNTS.byWord();
  private static final String MINIMUM = "minimum";

  private static final Pattern BETWEEN_TERMS = Pattern.compile("\\+");
  private static final Pattern TERM = Pattern.compile("(.+?)(?:/|\\s(?:per|par)\\s)(.+)");
  private static final Pattern PERCENT = Pattern.compile("([^%]+)%(.+)");

  private ProposedFloor() {}

  /** An amount for what it is of, which may be a range. */
  private record Rate(FloorTerm.Per per, Range amount, Optional<Currency> currency) {
    FloorTerm at(Rational one) {
      return FloorTerm.proposed(per, one, currency);
    }
  }

  /**
   * The floor that a text says; throws {@link NotationException} for any other text.
   *
   * @param money reads an amount without what it is for
   */
  public static LegalFloor read(String text, Function<String, DeclaredMoney> money) {
    List<FloorTerm> terms = new ArrayList<>();
    for (String term : BETWEEN_TERMS.split(text, -1)) {
      Rate rate = rate(term.strip(), money, "expected.proposed-floor");
      if (!rate.amount().isPoint()) {
        throw new NotationException(term.strip(), "expected.single-amount");
      }
      terms.add(rate.at(rate.amount().low()));
    }
    if (terms.stream().flatMap(term -> term.currency().stream()).distinct().count() > 1) {
      throw new NotationException(text, "expected.one-currency");
    }
    return of(terms);
  }

  /**
   * Floors from the lower to the higher end of a range of amounts, with the same step between them:
   * {@code 6..14BRL/task}.
   *
   * @param floors how many, two at the least
   */
  static List<LegalFloor> sweep(String text, Function<String, DeclaredMoney> money, int floors) {
    Rate rate = rate(text, money, "expected.sweep");
    Range ends = rate.amount();
    if (ends.isPoint()) {
      throw new NotationException(text, "expected.sweep");
    }
    Rational step = ends.high().minus(ends.low()).dividedBy(floors - 1L);
    return IntStream.range(0, floors)
        .mapToObj(i -> of(List.of(rate.at(ends.low().plus(step.times(i))))))
        .toList();
  }

  private static LegalFloor of(List<FloorTerm> terms) {
    LegalFloor.Part all = new LegalFloor.Part("sum", terms);
    String name = written(all);
    return new LegalFloor(
        name,
        new Text(name, Map.of()),
        Optional.empty(),
        Text.NONE,
        LegalFloor.Rule.EACH,
        true,
        Optional.empty(),
        List.of(all));
  }

  private static Rate rate(String text, Function<String, DeclaredMoney> money, String expected) {
    Matcher parts = TERM.matcher(text);
    if (!parts.matches()) {
      throw new NotationException(text, expected);
    }
    String counted = words(parts.group(2));
    if (counted.startsWith("h") && BY_WORD.get(counted) == null) {
      throw new NotationException(text, "expected.hours-of-floor");
    }
    FloorTerm.Per per =
        Optional.ofNullable(BY_WORD.get(counted))
            .filter(name -> !name.equals(MINIMUM))
            .map(name -> FloorTerm.Per.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')))
            .orElseThrow(() -> new NotationException(text, expected));
    Matcher percent = PERCENT.matcher(parts.group(1));
    if (percent.matches()) {
      if (!MINIMUM.equals(BY_WORD.get(words(percent.group(2)))) || !isOfHours(per)) {
        throw new NotationException(text, "expected.share-of-minimum");
      }
      return new Rate(
          per, positive(Notation.PLAIN.number(percent.group(1)), text), Optional.empty());
    }
    DeclaredMoney amount = money.apply(parts.group(1));
    if (amount.currency().isEmpty() || amount.stated().per() != Per.Each.WORK) {
      throw new NotationException(text, Expected.MONEY);
    }
    return new Rate(per, positive(amount.stated().amount(), text), amount.currency());
  }

  /** Of a minimum wage for an hour only a share of it for time has a meaning. */
  private static boolean isOfHours(FloorTerm.Per per) {
    return per == FloorTerm.Per.ONLINE_HOUR || per == FloorTerm.Per.ACTIVITY_HOUR;
  }

  private static Range positive(Range amount, String text) {
    if (!amount.low().isPositive()) {
      throw new NotationException(text, "expected.proposed-floor");
    }
    return amount;
  }

  private static String words(String text) {
    return String.join(" ", text.strip().toLowerCase(Locale.ROOT).replace('’', '\'').split("\\s+"));
  }

  /** The text that reads as this guarantee, the same for the same one. */
  private static String written(LegalFloor.Part part) {
    return part.terms().stream().map(ProposedFloor::written).collect(Collectors.joining(" + "));
  }

  private static String written(FloorTerm term) {
    String counted = COUNTS.expression(Note.word(term.per())).split("\\|")[0];
    String unit = term.currency().map(Object::toString).orElse("% of minimum");
    return term.amount() + unit + "/" + counted;
  }
}
