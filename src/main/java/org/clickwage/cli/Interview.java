package org.clickwage.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clickwage.document.Tone;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.options.Option;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problem;
import org.clickwage.options.Problems;
import org.clickwage.options.Question;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.options.UsageException;
import org.clickwage.options.WorkOptions;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.UnknownChargesException;
import org.clickwage.work.DeclaredMoney;
import org.clickwage.work.MissingQuantityException;
import org.clickwage.work.Notation;
import org.clickwage.work.Per;

/**
 * Asks a worker, one question at a time, for what {@code calc} takes as options. An empty answer is
 * “I don't know”; an answer that does not read is asked again with the reason.
 */
final class Interview {

  private final CommandContext session;
  private final ReferenceData facts;
  private final ParsedOptions typed;
  private final Wording wording;
  private final BufferedReader answers;
  private final List<String> command = new ArrayList<>(List.of("clickwage", "calc"));
  private boolean ended;

  Interview(CommandContext session, ReferenceData facts, ParsedOptions typed) {
    this.session = session;
    this.facts = facts;
    this.typed = typed;
    this.wording = session.wording();
    this.answers =
        new BufferedReader(
            new InputStreamReader(session.in(), answerCharset(session.surroundings())));
  }

  /** A terminal that shows ASCII alone still sends a euro sign in UTF-8. */
  private static Charset answerCharset(Environment surroundings) {
    boolean ascii = surroundings.charset().equals(StandardCharsets.US_ASCII);
    return ascii ? StandardCharsets.UTF_8 : surroundings.charset();
  }

  /** Fills the options from the answers. */
  void ask() throws IOException {
    session.say(Tone.PLAIN, wording.say("ask.welcome"));
    ask(WorkOptions.PAY);
    ask(WorkOptions.TASKS);
    ask(WorkOptions.HOURS);
    if (typed.has(WorkOptions.HOURS)) {
      ask(WorkOptions.UNPAID_HOURS);
    }
    ask(WorkOptions.FEE);
    askForCosts();
    ask(ReferenceOptions.COUNTRY);
    ask(ReferenceOptions.CLIENT_COUNTRY);
    ask(ReferenceOptions.ON);
    ask(WorkOptions.CHARGES);
    ask(ReferenceOptions.PROMISED);
    askForWhatIsStillRequired();
  }

  /** The command that does the same without questions. */
  String command() {
    return String.join(" ", command);
  }

  private void askForCosts() throws IOException {
    boolean more = true;
    while (more) {
      more = ask(WorkOptions.COST);
    }
  }

  /** What the answers so far leave open shows when they are put together. */
  private void askForWhatIsStillRequired() throws IOException {
    while (!ended) {
      Optional<Option> required = required();
      if (required.isEmpty() || !ask(required.get())) {
        return;
      }
    }
  }

  private Optional<Option> required() {
    try {
      read().calculate(facts);
      return Optional.empty();
    } catch (MissingQuantityException e) {
      return switch (e.fact()) {
        case SPAN, SPAN_OF_TASKS -> Optional.of(WorkOptions.OVER);
        case DAYS_PER_WEEK -> Optional.of(WorkOptions.DAYS_PER_WEEK);
        default -> Optional.empty();
      };
    } catch (UnknownChargesException e) {
      return typed.has(WorkOptions.OVER) ? Optional.empty() : Optional.of(WorkOptions.OVER);
    } catch (UsageException e) {
      return Optional.empty();
    }
  }

  private Question read() {
    return Question.of(typed, facts, session::today, new Problems());
  }

  /** Asks until the answer reads or there is none; returns whether there is one. */
  private boolean ask(Option option) throws IOException {
    while (!ended) {
      session.print("\n");
      session.say(Tone.TITLE, wording.say("ask." + option.word()));
      session.print("> ");
      String answer = answers.readLine();
      ended = answer == null;
      if (ended || isUnknown(answer)) {
        return false;
      }
      typed.add(option, answer.strip());
      List<Problem> problems = problemsOf(option);
      if (problems.isEmpty() && isBareFee(option)) {
        problems = List.of(new Problem(option.name(), percentOrAmount(answer.strip())));
      }
      if (problems.isEmpty()) {
        command.add(option.name());
        command.add(quoted(answer.strip()));
        return true;
      }
      typed.removeLast(option);
      for (Problem problem : problems) {
        session.say(Tone.PROBLEM, wording.say(problem.what()));
      }
    }
    return false;
  }

  private boolean isUnknown(String answer) {
    String said = answer.strip().toLowerCase(Locale.ROOT).replace('\'', '’');
    return said.isEmpty() || said.equals("?") || said.equals(wording.say("ask.unknown"));
  }

  private List<Problem> problemsOf(Option option) {
    try {
      read().calculate(facts);
    } catch (UsageException e) {
      return e.problems().stream()
          .filter(problem -> problem.where().equals(option.name()))
          .toList();
    } catch (MissingQuantityException e) {
      // What is only missing is asked for behind the other questions.
      return e.fact() == MissingQuantityException.Fact.FEWER_HOURS
          ? List.of(new Problem(option.name(), Note.of("ask.fewer-hours")))
          : List.of();
    } catch (UnknownChargesException e) {
      return List.of();
    }
    return List.of();
  }

  /** Whether it is read as a percentage of the pay, though an amount may be meant. */
  private boolean isBareFee(Option option) {
    String answer = typed.text(option);
    return option.equals(WorkOptions.FEE)
        && typed.has(WorkOptions.PAY)
        && !answer.contains("%")
        && !Notation.isAmount(answer)
        && !Notation.PLAIN.percent(answer).isZero();
  }

  /** What a percentage makes of the pay, in the terms in which the pay was stated. */
  private Note percentOrAmount(String answer) {
    String pay = typed.text(WorkOptions.PAY);
    String per = pay.contains("/") ? pay.substring(pay.indexOf('/')) : "";
    DeclaredMoney stated = Notation.PLAIN.money(pay);
    Currency currency = stated.currency().orElseThrow();
    Range percent = Notation.PLAIN.percent(answer);
    String amount = shown(part(percent, stated.stated().amount()), stated.stated().per(), currency);
    return Note.of(
        "ask.percent-or-amount",
        wording.figures().percent(percent),
        pay,
        amount + per,
        answer,
        wording.figures().sign(currency) + per);
  }

  private static Range part(Range percent, Range whole) {
    Range hundredfold =
        Range.between(whole.low().times(percent.low()), whole.high().times(percent.high()));
    return hundredfold.times(Rational.of(1, 100));
  }

  private String shown(Range amount, Per per, Currency currency) {
    return per == Per.Each.TASK
        ? wording.figures().pieceRate(amount, currency)
        : wording.figures().money(amount, currency);
  }

  /** A word as a shell must be given it. */
  static String quoted(String word) {
    boolean plain =
        word.codePoints()
            .allMatch(c -> Character.isLetterOrDigit(c) || "€£%.,:/=_-+".indexOf(c) >= 0);
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
