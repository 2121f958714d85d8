package org.clickwage.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.clickwage.document.Tone;
import org.clickwage.note.Note;
import org.clickwage.reference.ReferenceData;
import org.clickwage.wage.UnknownChargesException;
import org.clickwage.wording.Wording;
import org.clickwage.work.NeededException;

/**
 * Asks a worker, one question at a time, for what {@code calc} takes as options. An empty answer is
 * “I don't know”; an answer that does not read is asked again with the reason.
 */
final class Interview {
  private final Session session;
  private final ReferenceData facts;
  private final Typed typed;
  private final Wording wording;
  private final BufferedReader answers;
  private final List<String> command = new ArrayList<>(List.of("clickwage", "calc"));
  private boolean ended;

  Interview(Session session, ReferenceData facts, Typed typed) {
    this.session = session;
    this.facts = facts;
    this.typed = typed;
    this.wording = session.wording();
    this.answers =
        new BufferedReader(
            new InputStreamReader(session.in(), answerCharset(session.surroundings())));
  }

  /** A terminal that shows ASCII alone still sends a euro sign in UTF-8. */
  private static Charset answerCharset(Surroundings surroundings) {
    boolean ascii = surroundings.charset().equals(StandardCharsets.US_ASCII);
    return ascii ? StandardCharsets.UTF_8 : surroundings.charset();
  }

  /** Fills the options from the answers. */
  void ask() throws IOException {
    session.say(Tone.PLAIN, wording.say("ask.welcome"));
    ask("--pay");
    ask("--tasks");
    ask("--hours");
    if (typed.has("--hours")) {
      ask("--unpaid-hours");
    }
    ask("--platform-fee");
    askForCosts();
    ask("--country");
    ask("--client-country");
    ask("--on");
    ask("--charges");
    ask("--promised");
    askForWhatIsStillNeeded();
  }

  /** The command that does the same without questions. */
  String command() {
    return String.join(" ", command);
  }

  private void askForCosts() throws IOException {
    boolean more = true;
    while (more) {
      more = ask("--cost");
    }
  }

  /** What the answers so far leave open shows when they are put together. */
  private void askForWhatIsStillNeeded() throws IOException {
    while (!ended) {
      Optional<String> needed = needed();
      if (needed.isEmpty() || !ask(needed.get())) {
        return;
      }
    }
  }

  private Optional<String> needed() {
    try {
      read().reckon(facts);
      return Optional.empty();
    } catch (NeededException e) {
      return switch (e.fact()) {
        case SPAN, SPAN_OF_TASKS -> Optional.of("--over");
        case DAYS_PER_WEEK -> Optional.of("--days-per-week");
        default -> Optional.empty();
      };
    } catch (UnknownChargesException e) {
      return typed.has("--over") ? Optional.empty() : Optional.of("--over");
    } catch (UsageException e) {
      return Optional.empty();
    }
  }

  private Question read() {
    return new QuestionReader(typed, facts, session::today, new Problems()).read();
  }

  /** Asks until the answer reads or there is none; returns whether there is one. */
  private boolean ask(String option) throws IOException {
    while (!ended) {
      session.print("\n");
      session.say(Tone.TITLE, wording.say("ask." + option.substring(2)));
      session.print("> ");
      String answer = answers.readLine();
      ended = answer == null;
      if (ended || isUnknown(answer)) {
        return false;
      }
      typed.add(option, answer.strip());
      List<Problem> problems = problemsOf(option);
      if (problems.isEmpty()) {
        command.add(option);
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

  private List<Problem> problemsOf(String option) {
    try {
      read().reckon(facts);
    } catch (UsageException e) {
      return e.problems().stream().filter(problem -> problem.where().equals(option)).toList();
    } catch (NeededException e) {
      // What is only missing is asked for behind the other questions.
      return e.fact() == NeededException.Fact.FEWER_HOURS
          ? List.of(new Problem(option, Note.of("ask.fewer-hours")))
          : List.of();
    } catch (UnknownChargesException e) {
      return List.of();
    }
    return List.of();
  }

  /** A word as a shell must be given it. */
  static String quoted(String word) {
    boolean plain =
        word.codePoints()
            .allMatch(c -> Character.isLetterOrDigit(c) || "€£%.,:/=_-+".indexOf(c) >= 0);
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
