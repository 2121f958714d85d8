package org.clickwage.cli;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.clickwage.document.JsonOutput;
import org.clickwage.document.PageParts;
import org.clickwage.document.Result;
import org.clickwage.message.Audience;
import org.clickwage.message.Language;
import org.clickwage.message.Note;
import org.clickwage.message.Wording;
import org.clickwage.options.ParsedOptions;
import org.clickwage.options.Problem;
import org.clickwage.options.Problems;
import org.clickwage.options.Refusals;
import org.clickwage.output.InputFile;
import org.clickwage.output.InputFiles;
import org.clickwage.output.InputOutputException;
import org.clickwage.report.StatementReport;
import org.clickwage.table.UnreadableInputException;

/**
 * The statement of the files that a reader gave a page, as the command reads and calculates it.
 *
 * @param said what the command says apart from its result
 */
public record PageStatement(
    InputFiles files, CommandContext context, Wording wording, List<String> said) {
  /**
   * @param typed the options of the command
   */
  public static PageStatement of(
      InputFiles files, ParsedOptions typed, String language, LocalDateTime now) {
    CommandContext context = new CommandContext(typed, new Problems(), now, new ArrayList<>());
    Wording wording = Wording.in(new Language(language)).with(Audience.OF_DAYS);
    return new PageStatement(files, context, wording, new ArrayList<>());
  }

  /** Writes what {@code statement --format json} writes. */
  public void json(JsonOutput json) throws IOException {
    write(json, totals -> result(totals).forScripts().write(json));
  }

  /** Writes the parts that a page places, what else is said, and which day is the first. */
  public void parts(JsonOutput json) throws IOException {
    write(
        json,
        totals -> {
          new PageParts(result(totals).published().get(), wording.published()).write(json);
          json.texts("said", said);
          json.text("first", totals.input().records().facts().days().firstKey().toString());
        });
  }

  private Result result(StatementTotals totals) {
    List<Note> files = totals.input().files();
    return new StatementReport(totals.statements(), files, totals.remarks(), wording).result();
  }

  private void write(JsonOutput json, JsonOutput.Members<StatementTotals> members)
      throws IOException {
    StatementTotals totals;
    try {
      totals = totals();
    } catch (InputOutputException e) {
      refuse(e.reasons(), json);
      return;
    } catch (UnreadableInputException e) {
      refuse(List.of(e.reason()), json);
      return;
    } catch (RuntimeException e) {
      List<Problem> problems = Refusals.of(e);
      if (problems.isEmpty()) {
        throw e;
      }
      json.texts("problems", problems.stream().map(each -> each.say(wording)).toList());
      return;
    }
    members.write(totals);
  }

  private void refuse(List<Note> reasons, JsonOutput json) throws IOException {
    List<Note> all = Stream.concat(context.said().stream(), reasons.stream()).toList();
    json.texts("problems", all.stream().map(wording::say).toList());
  }

  private StatementTotals totals() throws IOException {
    StatementRequest asked =
        StatementRequest.alone(
            files.files().stream().map(InputFile::name).toList(),
            context.typed(),
            List.of(),
            context);
    StatementInput input = new StatementFiles(asked, false, false).read(files, asked.reader());
    if (!input.questions().isEmpty()) {
      throw new InputOutputException(input.questions());
    }
    said.addAll(StatementJob.unread(input.records().problems(), wording));
    input.check();
    return StatementTotals.of(input);
  }
}
