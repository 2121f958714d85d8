import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.clickwage.message.Language;
import org.clickwage.message.Wording;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Writes the manual pages, one for each command, from what the commands say of themselves.
 *
 * <p>Run from source when the program is packaged: {@code java -cp clickwage.jar ManPages.java
 * VERSION FOLDER}, in each language; the English ones stand above the others. Picocli's own
 * generator writes AsciiDoc, which takes a Ruby in the JVM and five times as long to become pages.
 */
public final class ManPages {
  private final Wording wording;
  private final String version;
  private final Path folder;

  private ManPages(Wording wording, String version, Path folder) {
    this.wording = wording;
    this.version = version;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    for (String code : Language.codes()) {
      Wording wording = Wording.in(new Language(code));
      Path ofLanguage = Path.of(args[1], code.equals("en") ? "" : code, "man1");
      new ManPages(wording, args[0], Files.createDirectories(ofLanguage)).write(program(wording));
    }
  }

  /** All commands, as help and completion see them; nothing else outside uses that. */
  private static CommandLine program(Wording wording) throws ReflectiveOperationException {
    var all = Class.forName("org.clickwage.cli.Commands").getDeclaredMethod("all", Wording.class);
    all.setAccessible(true);
    return (CommandLine) all.invoke(null, wording);
  }

  private void write(CommandLine command) throws IOException {
    Files.writeString(folder.resolve(page(command) + ".1"), roff(command));
    for (CommandLine subcommand : shown(command)) {
      write(subcommand);
    }
  }

  private static String page(CommandLine command) {
    return command.getCommandSpec().qualifiedName("-");
  }

  private static Collection<CommandLine> shown(CommandLine command) {
    return command.getSubcommands().values().stream()
        .distinct()
        .filter(subcommand -> !subcommand.getCommandSpec().usageMessage().hidden())
        .toList();
  }

  private String roff(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    var usage = spec.usageMessage();
    String brief = usage.header().length > 0 ? text(usage.header()) : summary(usage.description());
    var out = new StringBuilder();
    out.append(
        ".TH %s 1 \"\" \"clickwage %s\"\n.nh\n.ad l\n"
            .formatted(dashes(page(command).toUpperCase(Locale.ROOT)), version));
    section(out, "name", dashes(page(command)) + " \\- " + brief.replace('\n', ' '));
    section(out, "synopsis", "\\fB" + dashes(spec.qualifiedName()) + "\\fR" + synopsis(command));
    section(out, "description", text(usage.description()));
    items(out, "options", optionItems(spec.options()));
    items(out, "arguments", arguments(spec));
    items(out, "commands", shown(command).stream().map(ManPages::commandItem).toList());
    if (usage.footer().length > 0) {
      out.append(".PP\n").append(text(usage.footer())).append('\n');
    }
    section(out, "see-also", relatives(command));
    return out.toString();
  }

  private static String synopsis(CommandLine command) {
    String line = command.getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
    return plain(
        line.substring(Math.min(line.length(), command.getCommandSpec().qualifiedName().length())));
  }

  private static List<String> optionItems(Collection<OptionSpec> options) {
    return options.stream()
        .filter(option -> !option.hidden())
        .map(o -> item(names(o) + label(o), text(o.description())))
        .toList();
  }

  private static String names(OptionSpec option) {
    return Arrays.stream(option.names()).map(ManPages::bold).collect(Collectors.joining(", "));
  }

  private static List<String> arguments(CommandSpec spec) {
    return spec.positionalParameters().stream()
        .filter(parameter -> !parameter.hidden())
        .map((PositionalParamSpec p) -> item(label(p).strip(), text(p.description())))
        .toList();
  }

  private static String label(ArgSpec argument) {
    return argument.arity().max() == 0 ? "" : " \\fI" + plain(argument.paramLabel()) + "\\fR";
  }

  private static String commandItem(CommandLine command) {
    var usage = command.getCommandSpec().usageMessage();
    String says = usage.header().length > 0 ? text(usage.header()) : summary(usage.description());
    return item(bold(command.getCommandName()), says);
  }

  private static String relatives(CommandLine command) {
    var pages = shown(command).stream().map(ManPages::page).collect(Collectors.toList());
    if (command.getParent() != null) {
      pages.add(0, page(command.getParent()));
    }
    return pages.stream()
        .map(p -> "\\fB" + dashes(p) + "\\fR(1)")
        .collect(Collectors.joining(", "));
  }

  private void section(StringBuilder out, String title, String body) {
    if (!body.isBlank()) {
      out.append(".SH ")
          .append(wording.say("manual." + title))
          .append('\n')
          .append(body)
          .append('\n');
    }
  }

  private void items(StringBuilder out, String title, List<String> items) {
    if (!items.isEmpty()) {
      out.append(".SH ").append(wording.say("manual." + title)).append('\n');
      items.forEach(out::append);
    }
  }

  private static String item(String term, String text) {
    return ".TP\n" + term + "\n" + text.replace("\n\n", "\n.IP\n") + "\n";
  }

  private static String bold(String text) {
    return "\\fB" + dashes(plain(text)) + "\\fR";
  }

  /** The first sentence, on one line. */
  private static String summary(String[] description) {
    String all = text(description).replace('\n', ' ');
    int end = all.indexOf(". ");
    return end < 0 ? all : all.substring(0, end + 1);
  }

  /**
   * Paragraphs as roff: no colours, nothing at the start of a line that it would take for an order.
   */
  private static String text(String... paragraphs) {
    String joined = String.join("\n", paragraphs).replace("%n", "\n").replace("%%", "%");
    return plain(Ansi.OFF.string(joined))
        .lines()
        .map(ManPages::guarded)
        .collect(Collectors.joining("\n"));
  }

  private static String guarded(String line) {
    String bare = line.strip();
    return bare.startsWith(".") || bare.startsWith("'") ? "\\&" + bare : bare;
  }

  private static String plain(String text) {
    return text.replace("\\", "\\e");
  }

  private static String dashes(String text) {
    return text.replace("-", "\\-");
  }
}
