package io.staithe.s3.credentials;

import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.s3.credentials.wire.Answer;
import io.staithe.s3.credentials.wire.XmlAnswer;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads what STS answers. */
final class StsAnswer {
    private static final int OK = 200;
    private static final int MOST_CODE_CHARS = 100;
    private static final int MOST_REASON_CHARS = 500;
    private static final String CREDENTIALS = "Credentials";
    private static final String ERROR = "Error";

    private StsAnswer() {}

    /**
     * The credentials in an answer.
     *
     * @param action what was asked
     * @param secrets what was sent that must not be repeated in a message
     */
    static AwsCredentials read(Answer answer, String action, List<String> secrets) throws IOException {
        if (answer.status() != OK) {
            throw refused(answer, action, secrets);
        }
        String where = "STS " + action;
        XmlAnswer xml;
        try {
            xml = XmlAnswer.read(answer.body());
        } catch (IOException e) {
            throw new IOException(where + ": the answer cannot be read: " + e.getMessage(), e);
        }
        Optional<String> end = xml.get(CREDENTIALS, "Expiration");
        Optional<Instant> expiration = end.isPresent() ? Optional.of(Keys.moment(end.get(), where)) : Optional.empty();
        return Keys.of(
                where,
                xml.get(CREDENTIALS, "AccessKeyId"),
                xml.get(CREDENTIALS, "SecretAccessKey"),
                xml.get(CREDENTIALS, "SessionToken"),
                expiration);
    }

    private static StsException refused(Answer answer, String action, List<String> secrets) {
        String code = "";
        String reason = "";
        try {
            XmlAnswer xml = XmlAnswer.read(answer.body());
            code = sayable(xml.get(ERROR, "Code"), MOST_CODE_CHARS, secrets);
            reason = sayable(xml.get(ERROR, "Message"), MOST_REASON_CHARS, secrets);
        } catch (IOException e) {
            reason = "the answer is not one of STS";
        }
        String message = "STS refused " + action + " with status " + answer.status()
                + (code.isEmpty() ? "" : ", " + code)
                + (reason.isEmpty() ? "" : ": " + reason);
        return new StsException(message, code);
    }

    /** What somebody else says may go into a message if it is short, on one line, and repeats no secret. */
    private static String sayable(Optional<String> text, int mostChars, List<String> secrets) {
        return text.filter(said -> secrets.stream().noneMatch(said::contains))
                .map(said -> said.replaceAll("\\p{Cntrl}+", " "))
                .map(said -> said.substring(0, Math.min(said.length(), mostChars)))
                .orElse("");
    }
}
