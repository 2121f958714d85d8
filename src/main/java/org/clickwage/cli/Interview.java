package org.clickwage.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.clickwage.document.Tone;
import org.clickwage.message.Note;
import org.clickwage.message.Theme;
import org.clickwage.message.Wording;
import org.clickwage.options.InterviewAnswer;
import org.clickwage.options.InterviewCheck;
import org.clickwage.options.InterviewChoices;
import org.clickwage.options.InterviewEcho;
import org.clickwage.options.Option;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.ReferenceOptions;
import org.clickwage.options.WorkOptions;
import org.clickwage.reference.ReferenceData;

/**
 * Asks a worker, one question at a time, for what {@code calc} takes as options. An empty answer is
 * “I don't know”; an answer that does not read is asked again with the reason.
 */
final class Interview {
  private static final List<Option> QUESTIONS =
      List.of(
          WorkOptions.PAY,
          WorkOptions.TASKS,
          WorkOptions.HOURS,
          WorkOptions.UNPAID_HOURS,
          WorkOptions.FEE,
          WorkOptions.COST,
          ReferenceOptions.COUNTRY,
          ReferenceOptions.WORK,
          ReferenceOptions.VEHICLE,
          ReferenceOptions.CLIENT_COUNTRY,
          ReferenceOptions.ON,
          WorkOptions.CHARGES,
          WorkOptions.CHARGES_WITHHELD,
          ReferenceOptions.PROMISED);

  /** Without these there is no hourly wage. */
  private static final List<Option> LEAST = List.of(WorkOptions.PAY, WorkOptions.HOURS);

  private enum Reply {
    ANSWER,
    NONE,
    BACK
  }

  private final CommandContext context;
  private final ParsedOptions typed;
  private final Wording wording;
  private final InterviewEcho echo;
  private final InterviewCheck check;
  private final Answers answers;

  /** The answer that was taken back, with which the next line begins. */
  private String draft = "";

  private boolean ended;

  Interview(CommandContext context, ReferenceData facts, ParsedOptions typed, Answers answers) {
    this.context = context;
    this.typed = typed;
    this.wording = context.wording();
    this.echo = new InterviewEcho(typed, facts, wording);
    this.check = new InterviewCheck(echo, context::today);
    this.answers = answers;
  }

  /** Fills the options from the answers; returns whether there is anything to calculate. */
  boolean ask() throws IOException {
    context.say(Tone.PLAIN, wording.say("ask.welcome"));
    askFrom(0, QUESTIONS);
    if (WorkOptions.areMissing(typed)) {
      say(Tone.PLAIN, wording.say("ask.least"));
      askFrom(0, LEAST);
    }
    boolean isAnswered = settle();
    while (isAnswered && !confirm()) {
      isAnswered = settle();
    }
    if (!isAnswered) {
      say(Tone.PLAIN, wording.say("ask.nothing"));
    }
    return isAnswered;
  }

  /** The command that does the same without questions. */
  String command() {
    return ShellCommand.of(
        "calc",
        answered()
            .flatMap(
                option ->
                    typed.texts(option).stream()
                        .flatMap(each -> ShellCommand.words(option.name(), each))));
  }

  private Stream<Option> answered() {
    List<Option> all = new ArrayList<>(QUESTIONS);
    all.addAll(List.of(WorkOptions.OVER, WorkOptions.DAYS_PER_WEEK));
    return all.stream().filter(typed::has);
  }

  private void askFrom(int first, List<Option> questions) throws IOException {
    int at = first;
    while (at < questions.size() && !ended) {
      Option option = questions.get(at);
      Reply reply = applies(option) ? ask(option) : Reply.NONE;
      boolean isAgain = reply == Reply.ANSWER && option.equals(WorkOptions.COST);
      at = reply == Reply.BACK ? before(at, questions) : isAgain ? at : at + 1;
    }
  }

  private boolean applies(Option option) {
    if (option.equals(ReferenceOptions.WORK)) {
      return echo.hasFloors();
    } else if (option.equals(ReferenceOptions.VEHICLE)) {
      return echo.hasFloorsByVehicle();
    }
    return option.equals(WorkOptions.CHARGES_WITHHELD)
        ? check.mayBeWithheld()
        : !option.equals(WorkOptions.UNPAID_HOURS) || typed.has(WorkOptions.HOURS);
  }

  /** Where the question before is, whose answer is taken back: it may be one of several costs. */
  private int before(int at, List<Option> questions) {
    int before = at;
    if (before == questions.size() || !typed.has(questions.get(before))) {
      before = Math.max(before - 1, 0);
    }
    while (before > 0 && !applies(questions.get(before))) {
      before--;
    }
    Option option = questions.get(before);
    if (typed.has(option)) {
      draft = typed.text(option);
      typed.removeLast(option);
    }
    return before;
  }

  /** Shows all that was understood; what is not right is asked for again, and false comes back. */
  private boolean confirm() throws IOException {
    if (ended) {
      return true;
    }
    context.print("\n");
    context.say(Tone.TITLE, wording.say("ask.summary"));
    for (Option option : answered().toList()) {
      for (String answer : typed.texts(option)) {
        context.print("  " + Theme.stripControls(echo.of(option, answer)) + "\n");
      }
    }
    InterviewAnswer answer = answer(wording.say("ask.confirm"), "");
    if (answer.isBack() || answer.isNo()) {
      askFrom(before(QUESTIONS.size(), QUESTIONS), QUESTIONS);
    }
    return answer.isYes();
  }

  /**
   * Asks for what the answers leave open when they are put together; what is not known then is
   * assumed, or left out. Returns whether they come to anything.
   */
  private boolean settle() throws IOException {
    for (Optional<Option> next = check.required(); next.isPresent(); next = check.required()) {
      Option required = next.get();
      Reply reply = typed.has(required) ? Reply.NONE : ask(required);
      if (reply == Reply.BACK) {
        askFrom(before(QUESTIONS.size(), QUESTIONS), QUESTIONS);
      } else if (reply == Reply.NONE && !assume(required) && !leaveOut(required)) {
        return false;
      }
    }
    return !WorkOptions.areMissing(typed);
  }

  /** Takes what is suggested in place of an answer, if anything is. */
  private boolean assume(Option required) throws IOException {
    Optional<String> suggestion = check.suggestion(required);
    if (suggestion.isPresent()) {
      typed.add(required, suggestion.get());
      context.say(Tone.PLAIN, echo.of(required, suggestion.get()));
    }
    return suggestion.isPresent();
  }

  /** Drops an answer that can't be used: this one, or charges that lack the length of the work. */
  private boolean leaveOut(Option required) throws IOException {
    Option unusable = typed.has(required) ? required : WorkOptions.CHARGES;
    if (!typed.has(unusable)) {
      return false;
    }
    say(Tone.PROBLEM, wording.say("ask.left-out", echo.of(unusable, typed.text(unusable))));
    typed.removeLast(unusable);
    return true;
  }

  /** Asks until the answer reads, or there is none, or the question before is asked for. */
  private Reply ask(Option option) throws IOException {
    while (!ended) {
      InterviewAnswer answer = answer(option);
      if (answer.isBack()) {
        return Reply.BACK;
      } else if (answer.isUnknownOf(option)) {
        return Reply.NONE;
      } else if (answer.depends()) {
        context.say(Tone.PLAIN, wording.say("ask.range"));
        continue;
      }
      String text = answer.of(option, typed, echo.currencyOfPay(), context::today);
      String whole = completed(option, text);
      typed.add(option, whole);
      List<Note> problems = check.problemsOf(option);
      if (problems.isEmpty()) {
        context.say(Tone.PLAIN, echo.of(option, whole));
        return Reply.ANSWER;
      }
      typed.removeLast(option);
      for (Note problem : problems) {
        context.say(Tone.PROBLEM, wording.say(problem));
      }
      context.say(Tone.PLAIN, wording.say("ask.or-enter"));
    }
    return Reply.NONE;
  }

  /** The answer with what it leaves open, which is asked for next. */
  private String completed(Option option, String text) throws IOException {
    Optional<Note> open = echo.openQuestion(option, text);
    return open.isEmpty()
        ? text
        : answer(wording.say(open.get()), "").completing(option, text, echo, context::today);
  }

  private void say(Tone tone, String sentence) throws IOException {
    context.print("\n");
    context.say(tone, sentence);
  }

  /** The answer to an option's question, or what was chosen by its number. */
  private InterviewAnswer answer(Option option) throws IOException {
    String question = wording.say("ask." + option.word());
    if (!option.equals(WorkOptions.CHARGES)) {
      return answer(question, "");
    }
    InterviewChoices choices = echo.choices();
    InterviewAnswer answer = answer(question, choices.lines(wording));
    return choices.isPercentage(answer)
        ? answer(wording.say("ask.percentage"), "")
        : choices.chosen(answer);
  }

  /** The next line; an empty answer where no more lines come. */
  private InterviewAnswer answer(String question, String lines) throws IOException {
    say(Tone.TITLE, question);
    context.print(lines);
    Optional<String> line = answers.next(draft);
    draft = "";
    ended = line.isEmpty();
    return line.map(InterviewAnswer::new).orElse(InterviewAnswer.NONE);
  }
}
