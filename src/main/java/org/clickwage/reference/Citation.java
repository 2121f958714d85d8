package org.clickwage.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.clickwage.message.Text;
import org.clickwage.message.Worded;
import org.clickwage.message.Wording;

/**
 * A fact's source as people read it, in their language: the acts and pages first; of the
 * repositories in which they were read, whose paths machines get, at most a name.
 */
public record Citation(Text source) implements Worded {
  /** Separates the sources of a fact that rests on several. */
  public static final String BETWEEN = " | ";

  /** The beginning of a place in a repository or a package, with its name. */
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:^|(?<=[ (]))(?:npm @?([\\w-]+)"
              + "|(?:github:)?(?=[\\w-]{4,}/(?:[A-Za-z-]{3}[\\w-]{3}|cpi|ppp))[A-Za-z][\\w-]*/([\\w-]+)"
              + "|(?!https?:)\\S+\\.(?:ya?ml|py|csv|json|xlsx|catala_fr)\\b)");

  /** What led to a place, and says nothing without it. */
  private static final String LEADING_WORD =
      "(?:via|in|dans|github|as|copied|copy|copie|also|aussi|\\w+ ?:)";

  private static final Pattern LEADING_THERE =
      Pattern.compile("(?:^" + LEADING_WORD + ")?(?:[ (,]+" + LEADING_WORD + "?)*$");

  /** The day of an act, which its number tells. */
  private static final Pattern LAST_DAY = Pattern.compile("(?: du)? \\d{1,2}/\\d{1,2}/\\d{4}$");

  /** A page, where an act has a name. */
  private static final Pattern SITE = Pattern.compile("^[\\w-]+(?:\\.[\\w-]+)+\\b");

  private static final Pattern OF_AUTHORITY =
      Pattern.compile("\\.(?:gov|gouv|gob|gc|go)\\b|\\bgov\\.uk\\b|\\.europa\\.eu\\b");

  /** More are no name that is printed below a picture. */
  private static final int MOST_LETTERS = 60;

  private static final Pattern END = Pattern.compile(", |: |$");

  /** Names in brackets. */
  private static final Pattern ENUMERATION = Pattern.compile(" \\(([^(),]+),[^()]*\\)$");

  private static final Pattern LAST_BRACKETS = Pattern.compile(" \\([^()]*\\)$");

  @Override
  public String in(Wording wording) {
    String cited =
        of(source.in(wording.language().code())).stream()
            .reduce((one, next) -> wording.say("list.apart", one, next))
            .orElse("");
    return wording.show(new Text(cited, Map.of()));
  }

  /**
   * Its first act or page, and rather that of an authority than another’s: what it is called,
   * without what it sets.
   */
  public String act(Wording wording) {
    List<String> parts = List.copyOf(of(source.in(wording.language().code())));
    String first = parts.isEmpty() ? "" : parts.get(0);
    String act =
        parts.stream()
            .filter(part -> OF_AUTHORITY.matcher(part).find() && SITE.matcher(first).find())
            .findFirst()
            .orElse(first);
    String name = act.length() > MOST_LETTERS ? beginning(act) : act;
    return wording.show(new Text(LAST_DAY.matcher(name).replaceFirst(""), Map.of()));
  }

  /**
   * What is before the first comma or colon, except those in brackets, and of names in brackets the
   * first.
   */
  private static String beginning(String act) {
    Matcher end = END.matcher(act);
    while (end.find()) {
      String before = act.substring(0, end.start());
      if (before.chars().filter(c -> c == '(').count()
          == before.chars().filter(c -> c == ')').count()) {
        return ENUMERATION.matcher(before).replaceFirst(", $1");
      }
    }
    return act;
  }

  /** The parts of a source that say something to people, each once. */
  static Collection<String> of(String source) {
    List<String> parts = parts(source);
    Set<String> kept = new LinkedHashSet<>();
    parts.forEach(part -> kept.add(withoutPlace(part)));
    if (kept.remove("") && withoutPlace(parts.get(0)).isEmpty()) {
      kept.add(name(parts.get(0)));
    }
    return kept;
  }

  private static String withoutPlace(String part) {
    Matcher place = PLACE.matcher(part);
    return place.find()
        ? LEADING_THERE.matcher(part.substring(0, place.start())).replaceFirst("")
        : part;
  }

  /** The name of the place that is all of a part, with what was noted of it. */
  private static String name(String part) {
    Matcher place = PLACE.matcher(part);
    Matcher note = LAST_BRACKETS.matcher(part);
    if (!place.find()) {
      return part;
    }
    String name = place.group(1) == null ? place.group(2) : place.group(1);
    boolean isNoted = note.find() && !PLACE.matcher(note.group()).find();
    return (name == null ? place.group() : name) + (isNoted ? note.group() : "");
  }

  /** What is between semicolons or bars, except those in brackets. */
  private static List<String> parts(String source) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && (c == ';' || c == '|')) {
        parts.add(source.substring(start, i).strip());
        start = i + 1;
      }
    }
    parts.add(source.substring(start).strip());
    return parts;
  }
}
