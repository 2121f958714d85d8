package org.clickwage.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.clickwage.reference.ReferenceData;
import org.clickwage.report.Tone;
import org.clickwage.report.Wording;
import org.clickwage.wage.UnknownChargesException;
import org.clickwage.work.NeededException;

/**
 * Asks a worker, one question at a time, for what {@code calc} takes as options. An empty answer is
 * “I don't know”; an answer that does not read is asked again with the reason.
 */
final class Interview {
  /** A question, by the option that it fills. */
  private record Step(String option, Consumer<String> fill) {}

  private final Session session;
  private final ReferenceData facts;
  private final WorkOptions work;
  private final ReferenceOptions references;
  private final Wording wording;
  private final BufferedReader answers;
  private final List<String> command = new ArrayList<>(List.of("clickwage", "calc"));
  private boolean ended;

  Interview(
      Session session, ReferenceData facts, WorkOptions work, ReferenceOptions references) {
    this.session = session;
    this.facts = facts;
    this.work = work;
    this.references = references;
    this.wording = session.wording();
    this.answers =
        new BufferedReader(
            new InputStreamReader(session.in(), session.surroundings().charset()));
  }

  /** Fills the options from the answers. */
  void ask() throws IOException {
    session.say(Tone.PLAIN, wording.say("ask.welcome"));
    ask(new Step("--pay", answer -> work.pay = answer));
    ask(new Step("--tasks", answer -> work.tasks = answer));
    ask(new Step("--hours", answer -> work.hours = answer));
    if (work.hours != null) {
      ask(new Step("--unpaid-hours", answer -> work.unpaidHours = answer));
    }
    ask(new Step("--platform-fee", answer -> work.platformFee = answer));
    askForCosts();
    ask(new Step("--country", answer -> references.country = answer));
    ask(new Step("--client-country", answer -> references.clientCountry = answer));
    ask(new Step("--on", answer -> references.on = answer));
    ask(new Step("--charges", answer -> work.charges = answer));
    ask(new Step("--promised", answer -> references.promised = answer));
    askForWhatIsStillNeeded();
  }

  /** The command that does the same without questions. */
  String command() {
    return String.join(" ", command);
  }

  private void askForCosts() throws IOException {
    int before;
    do {
      before = work.costs.size();
      ask(new Step("--cost", this::fillCost));
    } while (!ended && work.costs.size() > before);
  }

  private void fillCost(String answer) {
    if (answer != null) {
      work.costs.add(answer);
    } else {
      work.costs.remove(work.costs.size() - 1);
    }
  }

  /** What the answers so far leave open shows when they are put together. */
  private void askForWhatIsStillNeeded() throws IOException {
    while (!ended) {
      Optional<Step> needed = needed();
      if (needed.isEmpty() || !ask(needed.get())) {
        return;
      }
    }
  }

  private Optional<Step> needed() {
    try {
      read().reckon(facts);
      return Optional.empty();
    } catch (NeededException e) {
      return switch (e.fact()) {
        case SPAN -> Optional.of(span());
        case DAYS_PER_WEEK ->
            Optional.of(new Step("--days-per-week", answer -> work.daysPerWeek = answer));
        default -> Optional.empty();
      };
    } catch (UnknownChargesException e) {
      return work.over == null ? Optional.of(span()) : Optional.empty();
    } catch (UsageException e) {
      return Optional.empty();
    }
  }

  private Step span() {
    return new Step("--over", answer -> work.over = answer);
  }

  private Question read() {
    return new QuestionReader(work, references, facts, session.today(), new Problems()).read();
  }

  /** Asks until the answer reads or there is none; returns whether there is one. */
  private boolean ask(Step step) throws IOException {
    while (!ended) {
      session.print("\n");
      session.say(Tone.TITLE, wording.say("ask." + step.option().substring(2)));
      session.print("> ");
      String answer = answers.readLine();
      ended = answer == null;
      if (ended || isUnknown(answer)) {
        return false;
      }
      step.fill().accept(answer.strip());
      List<Problem> problems = problemsOf(step.option());
      if (problems.isEmpty()) {
        command.add(step.option());
        command.add(quoted(answer.strip()));
        return true;
      }
      step.fill().accept(null);
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
      read();
      return List.of();
    } catch (UsageException e) {
      return e.problems().stream().filter(problem -> problem.where().equals(option)).toList();
    }
  }

  /** A word as a shell must be given it. */
  static String quoted(String word) {
    boolean plain =
        word.codePoints()
            .allMatch(c -> Character.isLetterOrDigit(c) || "€£%.,:/=_-+".indexOf(c) >= 0);
    return plain ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
