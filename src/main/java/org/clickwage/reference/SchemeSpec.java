package org.clickwage.reference;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clickwage.reference.UnknownNameException.Kind;
import org.clickwage.stamp.IsoDay;

/**
 * A scheme as it is written on the command line: {@code
 * fr-micro-bic-services,versement-liberatoire,acre=2019-05-01}.
 */
record SchemeSpec(String name, List<String> options, Optional<Acre> acre) {
  private static final String ACRE_FORM = Acre.OPTION + "=YYYY-MM-DD";

  static String nameIn(String spec) {
    return spec.split(",", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  static SchemeSpec parse(String spec, List<Row> rules) {
    String[] words = spec.split(",", -1);
    List<String> known = known(rules);
    List<String> options = new ArrayList<>();
    Optional<Acre> acre = Optional.empty();
    for (int i = 1; i < words.length; i++) {
      String word = words[i].strip().toLowerCase(Locale.ROOT);
      boolean isAcre = word.equals(Acre.OPTION) || word.startsWith(Acre.OPTION + "=");
      if (isAcre && known.contains(ACRE_FORM) && acre.isEmpty()) {
        acre = Optional.of(new Acre(created(word)));
      } else if (!isAcre && known.contains(word) && !options.contains(word)) {
        options.add(word);
      } else {
        throw new UnknownNameException(Kind.SCHEME_OPTION, words[i].strip(), known);
      }
    }
    return new SchemeSpec(nameIn(spec), options, acre);
  }

  private static LocalDate created(String word) {
    try {
      return IsoDay.parse(word.substring(Math.min(word.length(), Acre.OPTION.length() + 1)));
    } catch (DateTimeException notADay) {
      throw new UnknownNameException(Kind.SCHEME_OPTION, word, List.of(ACRE_FORM));
    }
  }

  private static List<String> known(List<Row> rules) {
    List<String> known = new ArrayList<>();
    for (Row rule : rules) {
      rule.optional("option").ifPresent(known::add);
      if (rule.optional("reduction").isPresent()) {
        known.add(ACRE_FORM);
      }
    }
    return known;
  }

  /** Whether a levy or a note that belongs to an option belongs to this spec. */
  boolean takes(Optional<String> option) {
    return option.isEmpty()
        || options.contains(option.get())
        || acre.filter(each -> each.isMeantBy(option.get())).isPresent();
  }
}
