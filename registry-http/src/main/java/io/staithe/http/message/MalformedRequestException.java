package io.staithe.http.message;

/** A request that is not HTTP as we accept it: answered 400, and the connection closed. */
public final class MalformedRequestException extends Exception {
    private static final long serialVersionUID = 1;

    private final String problem;

    /**
     * Says what is wrong.
     *
     * @param problem in our own words: nothing of the request is in it
     */
    public MalformedRequestException(String problem) {
        super(problem);
        this.problem = problem;
    }

    /**
     * What is wrong.
     *
     * @return text that may be shown to the client, and needs no escaping
     */
    public String problem() {
        return problem;
    }
}
