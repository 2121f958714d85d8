package org.clickwage.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.clickwage.document.Tone;
import org.clickwage.message.Note;
import org.clickwage.message.Theme;
import org.clickwage.message.Wording;
import org.clickwage.options.AnswerReader;
import org.clickwage.options.AnswerReader.Context;
import org.clickwage.options.AnswerReader.Said;
import org.clickwage.options.FormField;
import org.clickwage.options.FormField.Enter;
import org.clickwage.options.InterviewAnswer;
import org.clickwage.options.InterviewCheck;
import org.clickwage.options.InterviewChoices;
import org.clickwage.options.InterviewEcho;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.WorkOptions;
import org.clickwage.reference.ReferenceData;

/**
 * Asks a worker, one question at a time, for what {@code calc} takes as options. An answer that
 * does not read is asked again with the reason.
 */
final class Interview {
  private static final List<FormField> QUESTIONS = FormField.ofInterview();

  /** Without these there is no hourly wage. */
  private static final List<FormField> LEAST = List.of(FormField.PAY, FormField.HOURS);

  private enum Reply {
    ANSWER,
    NONE,
    BACK
  }

  /** A question that was asked, with what was answered, if anything. */
  private record Asked(FormField field, String answer, List<Said> said) {}

  private final CommandContext context;
  private final ParsedOptions typed;
  private final Wording wording;
  private final InterviewEcho echo;
  private final InterviewCheck check;
  private final AnswerReader reader;
  private final Answers answers;
  private final Deque<Asked> asked = new ArrayDeque<>();

  /** The answer that was taken back, with which the next line begins. */
  private String draft = "";

  private boolean ended;

  Interview(CommandContext context, ReferenceData facts, ParsedOptions typed, Answers answers) {
    this.context = context;
    this.typed = typed;
    this.wording = context.wording();
    this.echo = new InterviewEcho(typed, wording);
    this.check = new InterviewCheck(echo);
    this.reader = new AnswerReader(typed);
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
        "calc", said().flatMap(each -> ShellCommand.words(each.option().name(), each.text())));
  }

  /** All that was answered, in the order of the questions. */
  private Stream<Said> said() {
    return Stream.of(FormField.values())
        .map(FormField::option)
        .flatMap(option -> typed.texts(option).stream().map(text -> new Said(option, text)));
  }

  private void askFrom(int first, List<FormField> questions) throws IOException {
    int at = first;
    while (at < questions.size() && !ended) {
      FormField field = questions.get(at);
      Reply reply = isOpen(field) ? ask(field) : Reply.NONE;
      boolean isAgain = reply == Reply.ANSWER && field == FormField.COST;
      at = reply == Reply.BACK ? before(questions) : isAgain ? at : at + 1;
    }
  }

  private boolean isOpen(FormField field) {
    return (field == FormField.COST || !typed.has(field.option())) && field.isAsked(check);
  }

  /** Takes the last question back with its answer; where to go on. */
  private int before(List<FormField> questions) {
    if (asked.isEmpty()) {
      return 0;
    }
    Asked last = asked.removeLast();
    last.said().stream().map(Said::option).filter(typed::has).forEach(typed::removeLast);
    draft = last.answer();
    return Math.max(questions.indexOf(last.field()), 0);
  }

  /** Shows all that was understood; what is not right is asked for again, and false comes back. */
  private boolean confirm() throws IOException {
    if (ended) {
      return true;
    }
    context.print("\n");
    context.say(Tone.TITLE, wording.say("ask.summary"));
    for (Said each : said().toList()) {
      context.print("  " + Theme.stripControls(echo.of(each.option(), each.text())) + "\n");
    }
    InterviewAnswer answer = answer(wording.say("ask.confirm"), "");
    if (answer.isOneOf("back") || answer.isNo()) {
      askFrom(before(QUESTIONS), QUESTIONS);
    }
    return answer.isYes();
  }

  /**
   * Asks for what the answers need when they are put together, and once more where it is not
   * answered; then what can't be used without it is left out. Returns whether they come to
   * anything.
   */
  private boolean settle() throws IOException {
    Set<FormField> again = EnumSet.noneOf(FormField.class);
    for (Optional<FormField> next = check.required(); next.isPresent(); next = check.required()) {
      FormField field = next.get();
      Reply reply = typed.has(field.option()) ? Reply.NONE : ask(field);
      if (reply == Reply.BACK) {
        askFrom(before(QUESTIONS), QUESTIONS);
      } else if (reply == Reply.NONE && (ended || !again.add(field) || typed.has(field.option()))) {
        Optional<Said> unusable = check.leaveOut(field);
        if (unusable.isEmpty()) {
          return false;
        }
        String left = echo.of(unusable.get().option(), unusable.get().text());
        say(Tone.PROBLEM, wording.say("ask.left-out", left));
      }
    }
    return !WorkOptions.areMissing(typed);
  }

  /** Asks until the answer reads, or there is none, or the question before is asked for. */
  private Reply ask(FormField field) throws IOException {
    String examples = check.examples(field);
    boolean isUnknown = field.enter() == Enter.UNKNOWN || field.enter() == Enter.AGAIN;
    String enter = wording.say(isUnknown ? "ask.or-enter" : "enter." + Note.word(field.enter()));
    String question = wording.say("ask." + field.option().word()) + " " + examples;
    if (!isUnknown) {
      question += " " + enter;
    }
    while (!ended) {
      InterviewAnswer answer = answer(field, question);
      if (answer.isOneOf("back")) {
        return Reply.BACK;
      } else if (answer.isOpen(field)) {
        asked.add(new Asked(field, "", List.of()));
        return Reply.NONE;
      } else if (answer.isOneOf("depends")) {
        context.say(Tone.PLAIN, wording.say("ask.range"));
        continue;
      }
      List<Note> problems = take(field, answer.text());
      if (problems.isEmpty()) {
        return Reply.ANSWER;
      }
      for (Note problem : problems) {
        context.say(Tone.PROBLEM, wording.say(problem));
      }
      context.say(Tone.PLAIN, (examples + " " + enter).strip());
      examples = "";
      question = "";
    }
    return Reply.NONE;
  }

  /** Takes an answer with all that it says, or nothing of it and says why. */
  private List<Note> take(FormField field, String answer) throws IOException {
    List<Said> read = new ArrayList<>(reader.read(field, answer, contextOf(field)));
    read.set(0, completed(field, read.get(0)));
    read.forEach(each -> typed.add(each.option(), each.text()));
    List<Note> problems = check.problemsOf(field, answer);
    if (problems.isEmpty()) {
      asked.add(new Asked(field, answer, read));
      for (Said each : read) {
        context.say(Tone.PLAIN, echo.of(each.option(), each.text()));
      }
    } else {
      read.forEach(each -> typed.removeLast(each.option()));
    }
    return problems;
  }

  /** To €400 a week belong 60 h a week, and of these 20 h a week are unpaid: the echo shows it. */
  private Context contextOf(FormField field) {
    return switch (field) {
      case HOURS -> Context.ofPeriod(typed.text(WorkOptions.PAY));
      case UNPAID_HOURS -> Context.ofPeriod(typed.text(WorkOptions.HOURS));
      default -> Context.NOTHING;
    };
  }

  /** An answer with what it leaves open, which is asked for next. */
  private Said completed(FormField field, Said said) throws IOException {
    Optional<Note> open = echo.openQuestion(field, said.text());
    if (open.isEmpty()) {
      return said;
    }
    InterviewAnswer other = answer(wording.say(open.get()), "");
    String whole =
        field == FormField.CHARGES
            ? said.text() + acre(other).map(",acre="::concat).orElse("")
            : echo.completed(field, said.text(), other);
    return reader.read(field, whole, Context.NOTHING).get(0);
  }

  /** The day of a new business, asked for until there is one or it is not known. */
  private Optional<String> acre(InterviewAnswer first) throws IOException {
    InterviewAnswer answer = first;
    Optional<LocalDate> day = reader.day(answer.text());
    while (day.isEmpty() && !answer.isUnknown() && !ended) {
      String unread = answer.isYes() ? "" : wording.say("ask.unread", answer.text()) + " ";
      answer = answer(unread + wording.say("ask.acre-day"), "");
      day = reader.day(answer.text());
    }
    return day.map(LocalDate::toString);
  }

  private void say(Tone tone, String sentence) throws IOException {
    context.print("\n");
    context.say(tone, sentence);
  }

  /** The answer to a field's question, or what was chosen by its number. */
  private InterviewAnswer answer(FormField field, String question) throws IOException {
    if (field != FormField.CHARGES) {
      return answer(question, "");
    }
    InterviewChoices choices = echo.choices();
    InterviewAnswer answer = answer(question, question.isEmpty() ? "" : choices.lines(wording));
    while (choices.lacks(answer) && !ended) {
      answer = answer(wording.say("ask.not-in-list", answer.text()), "");
    }
    return choices.isPercentage(answer)
        ? answer(wording.say("ask.percentage"), "")
        : choices.chosen(answer);
  }

  /** The next line; an empty answer where no more lines come. */
  private InterviewAnswer answer(String question, String lines) throws IOException {
    if (!question.isEmpty()) {
      say(Tone.TITLE, question);
    }
    context.print(lines);
    Optional<String> line = answers.next(draft);
    draft = "";
    ended = line.isEmpty();
    return line.map(InterviewAnswer::new).orElse(InterviewAnswer.NONE);
  }
}
