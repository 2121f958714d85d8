package org.clickwage.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.clickwage.Call;
import org.clickwage.document.MissingFontsException;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import org.junit.jupiter.api.Test;

/** What no machine of ours can be made to lack. */
class ErrorsTest {
  @Test
  void missingFontsAreReportedInTheReadersLanguage() {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Errors errors =
        new Errors(err, Call.PIPE, () -> Wording.in(Language.of("fr").orElseThrow()), "compare");
    ExitCode exit = errors.io(new MissingFontsException(new InternalError("no libfreetype")));
    assertEquals(ExitCode.COULD_NOT_READ_OR_WRITE, exit);
    assertEquals(
        "clickwage compare\u00a0: les graphiques demandent libfreetype et fontconfig, pour les"
            + " polices de Java\n",
        err.toString(StandardCharsets.UTF_8));
  }
}
