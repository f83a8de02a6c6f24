package io.staithe.http.jdk;

/** A request that is not HTTP as we accept it: answered 400, and the connection closed. */
final class MalformedRequestException extends Exception {
    private static final long serialVersionUID = 1;

    private final String problem;

    /** Says what is wrong, in our own words: nothing of the request is in it. */
    MalformedRequestException(String problem) {
        super(problem);
        this.problem = problem;
    }

    String problem() {
        return problem;
    }
}
