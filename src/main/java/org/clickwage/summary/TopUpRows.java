package org.clickwage.summary;

import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.clickwage.document.Cell;
import org.clickwage.document.Unit;
import org.clickwage.message.Wording;
import org.clickwage.number.Range;
import org.clickwage.number.Rational;
import org.clickwage.profile.PaymentForm;
import org.clickwage.tasklog.SessionsSummary;
import org.clickwage.tasklog.TopUp;
import org.clickwage.tasklog.TopUps;

/** Who is owed what, in the form in which the platform of a log takes bonuses. */
public record TopUpRows(SessionsSummary summary, Wording wording) {
  /** None where the form has no heading. */
  public List<String> titles() {
    return form().titles();
  }

  /** A row for each worker who is owed anything: platforms refuse to pay nothing. */
  public List<List<Cell>> rows() {
    return topUps().payable().stream()
        .map(owed -> form().parts().stream().map(part -> Cell.text(cell(part, owed))).toList())
        .toList();
  }

  private PaymentForm form() {
    return summary.plan().input().profile().topUp();
  }

  private TopUps topUps() {
    return summary.topUps().orElseThrow();
  }

  private Optional<Currency> currency() {
    return summary.log().currency();
  }

  private String cell(PaymentForm.Part part, TopUp owed) {
    return switch (part) {
      case WORKER -> owed.worker().name();
      case AMOUNT -> amount(owed.owed());
      case ASSIGNMENT -> owed.worker().lastApproved().orElse("");
      case REASON -> reason(owed);
    };
  }

  /** With plain spaces, as a platform passes it on. */
  private String reason(TopUp owed) {
    String text = wording.say("top-up.reason", show(owed.reference()));
    return text.replace('\u00a0', ' ').replace('\u202f', ' ');
  }

  /** With as many decimals as its currency has. */
  private String amount(Rational owed) {
    int decimals = currency().map(Currency::getDefaultFractionDigits).orElse(2);
    return owed.rounded(Math.max(decimals, 0)).toPlainString();
  }

  /** How much is owed to how many. */
  String sentence() {
    List<TopUp> owed = topUps().payable();
    Rational sum = owed.stream().map(TopUp::owed).reduce(Rational.ZERO, Rational::plus);
    return wording.say(
        "top-up.owed", show(sum), Integer.toString(owed.size()), Long.toString(topUps().workers()));
  }

  private String show(Rational money) {
    return Unit.MONEY.show(Range.of(money), currency(), wording.figures());
  }
}
