import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Writes the manual pages, one for each command, from what the commands say of themselves.
 *
 * <p>Run from source when the program is packaged: {@code java -cp clickwage.jar ManPages.java
 * COMMAND VERSION FOLDER}, where COMMAND is the class of the root command, or CLASS#METHOD for a
 * static method that gives the whole {@link CommandLine}. Picocli's own generator writes AsciiDoc,
 * which takes a Ruby in the JVM and ten times as long to become a page.
 */
public final class ManPages {
  private static final Map<String, String> FRENCH =
      Map.of(
          "NAME", "NOM",
          "ARGUMENTS", "ARGUMENTS",
          "COMMANDS", "COMMANDES",
          "EXIT STATUS", "CODE DE RETOUR",
          "SEE ALSO", "VOIR AUSSI");

  private final String version;
  private final Path folder;

  private ManPages(String version, Path folder) {
    this.version = version;
    this.folder = folder;
  }

  public static void main(String[] args) throws Exception {
    Path folder = Files.createDirectories(Path.of(args[2]));
    new ManPages(args[1], folder).write(commandLine(args[0]));
  }

  private static CommandLine commandLine(String name) throws ReflectiveOperationException {
    int hash = name.indexOf('#');
    if (hash < 0) {
      return new CommandLine(Class.forName(name));
    }
    var method = Class.forName(name.substring(0, hash)).getDeclaredMethod(name.substring(hash + 1));
    method.setAccessible(true);
    return (CommandLine) method.invoke(null);
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
    section(out, "NAME", dashes(page(command)) + " \\- " + brief.replace('\n', ' '));
    section(out, "SYNOPSIS", "\\fB" + dashes(spec.qualifiedName()) + "\\fR " + synopsis(command));
    section(out, "DESCRIPTION", text(usage.description()));
    options(out, spec);
    items(out, "ARGUMENTS", arguments(spec));
    items(out, "COMMANDS", shown(command).stream().map(ManPages::commandItem).toList());
    items(
        out,
        "EXIT STATUS",
        usage.exitCodeList().entrySet().stream()
            .map(e -> item(bold(e.getKey()), text(e.getValue())))
            .toList());
    if (usage.footer().length > 0) {
      out.append(".PP\n").append(text(usage.footer())).append('\n');
    }
    section(out, "SEE ALSO", relatives(command));
    return out.toString();
  }

  private static String synopsis(CommandLine command) {
    String line = command.getHelp().synopsis(0).strip().replaceAll("\\s+", " ");
    return plain(
        line.substring(Math.min(line.length(), command.getCommandSpec().qualifiedName().length())));
  }

  private static void options(StringBuilder out, CommandSpec spec) {
    var loose = new ArrayList<>(spec.options());
    var sections = new StringBuilder();
    for (ArgGroupSpec group : spec.argGroups()) {
      if (group.heading() != null) {
        loose.removeAll(group.allOptionsNested());
        sections
            .append(".SS ")
            .append(text(group.heading()).strip().replaceFirst(":$", ""))
            .append('\n');
        optionItems(group.allOptionsNested()).forEach(sections::append);
      }
    }
    if (!spec.options().isEmpty()) {
      items(out, "OPTIONS", optionItems(loose));
      out.append(sections);
    }
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

  private static void section(StringBuilder out, String title, String body) {
    if (!body.isBlank()) {
      out.append(".SH ").append(title(title)).append('\n').append(body).append('\n');
    }
  }

  private static void items(StringBuilder out, String title, List<String> items) {
    if (!items.isEmpty()) {
      out.append(".SH ").append(title(title)).append('\n');
      items.forEach(out::append);
    }
  }

  private static String title(String english) {
    boolean french = Locale.getDefault().getLanguage().equals("fr");
    return french ? FRENCH.getOrDefault(english, english) : english;
  }

  private static String item(String term, String text) {
    return ".TP\n" + term + "\n" + text.replace("\n\n", "\n.IP\n") + "\n";
  }

  private static String bold(String text) {
    return "\\fB" + dashes(plain(text)) + "\\fR";
  }

  private static String summary(String[] description) {
    return description.length == 0 ? "" : text(description[0]).lines().findFirst().orElse("");
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
