package laststep.cli;

import java.io.PrintStream;
import java.util.concurrent.CancellationException;
import laststep.message.Messages;
import laststep.message.ProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The program without its window. Data goes to {@code out}, everything else to {@code err}; the exit status is 0 only
 * when all was done, 2 for wrong usage and 1 for a failure, each with one line that says what to do.
 */
@Command(name = "laststep", mixinStandardHelpOptions = true, versionProvider = Version.class)
public final class LaststepCommand implements Runnable {
    static final int WRONG_USAGE = 2;
    static final int FAILURE = 1;

    @Spec
    private CommandSpec spec;

    private LaststepCommand() {}

    /** Whether these arguments are for the command line rather than for the window. */
    public static boolean isMeant(String[] args) {
        if (args.length == 0) {
            return false;
        }
        return args[0].startsWith("-")
                || create(System.out, System.err, Messages.english())
                        .getSubcommands()
                        .containsKey(args[0]);
    }

    /** @return the exit status */
    public static int run(String[] args, PrintStream out, PrintStream err, Messages messages) {
        return create(out, err, messages).execute(args);
    }

    private static CommandLine create(PrintStream out, PrintStream err, Messages messages) {
        Console console = new Console(out, err, messages);
        CommandLine line = new CommandLine(new LaststepCommand());
        line.addSubcommand(TrainCommand.create(console));
        line.addSubcommand(SweepCommand.create(console));
        line.addSubcommand(new RunsCommand(console));
        line.addSubcommand(new ClassifyCommand(console));
        line.addSubcommand(new EvaluateCommand(console));
        line.addSubcommand(new TraceCommand(console));
        line.addSubcommand(new ExplainCommand(console));
        line.addSubcommand(new CorpusCommand(console));
        line.addSubcommand(new InfoCommand(console));
        line.addSubcommand(new ImportCommand(console));
        line.addSubcommand(new BenchCommand(console));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setResourceBundle(messages);
        line.setOut(console.outWriter());
        line.setErr(console.errWriter());
        line.setParameterExceptionHandler((e, arguments) -> wrongUsage(e, console));
        line.setExecutionExceptionHandler((e, command, result) -> failure(e, console));
        return line;
    }

    private static int wrongUsage(ParameterException e, Console console) {
        Object reason = e.getCause() instanceof ProblemException problem ? problem.problem() : e.getMessage();
        console.say(
                "cli.wrongUsage", reason, e.getCommandLine().getCommandSpec().qualifiedName());
        return WRONG_USAGE;
    }

    private static int failure(Exception e, Console console) throws Exception {
        if (e instanceof ProblemException problem) {
            console.say(problem.problem());
        } else if (e instanceof CancellationException) {
            console.say("cli.cancelled");
        } else {
            throw e;
        }
        return FAILURE;
    }

    /** No subcommand: picocli comes here only for options it knows, such as none. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "", new ProblemException("problem.cli.subcommand"));
    }
}
