package laststep.message;

/** Thrown where work cannot go on for a reason a person can mend: bad input, a full disk, a wrong setting. */
public final class ProblemException extends RuntimeException {
    private final transient Problem problem;

    public ProblemException(String key, Object... arguments) {
        this(new Problem(key, arguments), null);
    }

    public ProblemException(Problem problem, Throwable cause) {
        super(Messages.english().word(problem), cause);
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
