package io.staithe.policycheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecideCommandTest {
    private static final String PULL =
            "--principal arn:aws:iam::111122223333:user/alice --action ecr:BatchGetImage --resource arn:aws:ecr:eu-west-1:111122223333:repository/team/app";

    private static final String BOB =
            "--principal arn:aws:iam::444455556666:user/bob --action ecr:BatchGetImage --resource arn:aws:ecr:eu-west-1:111122223333:repository/team/app"
                    + " --identity samples/no-deletes.json --resource-policy samples/repository.json";

    @TempDir
    Path folder;

    @Test
    void whatIsAllowedExitsWithZero() {
        Run run = decide(PULL + " --identity samples/pull.json");

        assertThat(run.code()).isZero();
        assertThat(run.lines().get(0)).isEqualTo("Allowed");
        assertThat(run.out()).contains("statement 2 (Pull) of samples/pull.json");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void whatIsDeniedExitsWithOneAndSaysWhatComesNearest() {
        Run run = decide(PULL + " --identity samples/push.json");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.lines().get(0)).isEqualTo("ImplicitlyDenied");
        assertThat(run.out()).contains("samples/push.json");
    }

    @ParameterizedTest
    @CsvSource({
        "Allowed, 1",
        "ImplicitlyDenied, 0",
        "ExplicitlyDenied, 1",
    })
    void aPipelineCanExpectAnAnswer(String expected, int code) {
        Run run = decide(PULL + " --identity samples/push.json --expect " + expected);

        assertThat(run.code()).isEqualTo(code);
        assertThat(run.err())
                .isEqualTo(code == 0 ? "" : "Expected " + expected + ", but the answer is ImplicitlyDenied.\n");
    }

    @Test
    void contextIsGivenKeyByKey() {
        assertThat(decide(BOB).code()).isEqualTo(1);
        assertThat(decide(BOB + " --context aws:PrincipalTag/stage=test").code())
                .isEqualTo(1);
        assertThat(decide(BOB + " --context aws:PrincipalTag/stage=production").code())
                .isZero();
    }

    @Test
    void keysOfManyValuesAreGivenValueByValue() throws IOException {
        Path policy = write("""
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*",
                 "Condition": {"ForAllValues:StringEquals": {"aws:TagKeys": ["a", "b"]}}}}
                """);

        String command = PULL + " --identity " + policy + " --context-list aws:TagKeys=a --context-list aws:TagKeys=";
        assertThat(decide(command + "b").code()).isZero();
        assertThat(decide(command + "c").code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--boundary", "--session", "--scp samples/no-deletes.json --scp"})
    void everyLayerMustAllow(String layer) {
        String command = PULL + " --identity samples/pull.json " + layer;

        assertThat(decide(command + " samples/no-deletes.json").code()).isZero();
        assertThat(decide(command + " samples/push.json").lines().get(0)).isEqualTo("ImplicitlyDenied");
    }

    @Test
    void theLayersOnTheWayHaveTheirSayToo() throws IOException {
        Path everyone = write("""
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": "*", "Action": "s3:*", "Resource": "*"}}
                """);
        Path nobody = write("""
                {"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Principal": "*", "Action": "ecr:*", "Resource": "*"}}
                """);
        String command = PULL + " --identity samples/pull.json";

        assertThat(decide(command + " --endpoint " + everyone).lines().get(0)).isEqualTo("ImplicitlyDenied");
        assertThat(decide(command + " --rcp " + nobody).lines().get(0)).isEqualTo("ExplicitlyDenied");
    }

    @Test
    void thePoliciesOfALevelAreSeparatedByCommas() {
        String command = PULL + " --identity samples/pull.json --scp samples/push.json";

        assertThat(decide(command + ",samples/no-deletes.json").code()).isZero();
        assertThat(decide(command + " --scp samples/no-deletes.json").code()).isEqualTo(1);
    }

    @Test
    void ofAResourceThatNamesNoAccountTheCallersIsTakenUnlessOneIsGiven() {
        String bucket = "--principal arn:aws:iam::111122223333:user/alice --action s3:GetObject"
                + " --resource arn:aws:s3:::bucket/key --identity samples/no-deletes.json";

        assertThat(decide(bucket).code()).isZero();
        assertThat(decide(bucket + " --account 111122223333").code()).isZero();
        assertThat(decide(bucket + " --account 444455556666").code()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--principal anonymous --action ecr:BatchGetImage",
                "--no-such-option",
                "--batch samples/cases.jsonl --lenient",
                "--batch samples/cases.jsonl --expect Allowed",
                "--batch samples/cases.jsonl --identity samples/pull.json",
                "--batch samples/cases.jsonl --principal anonymous",
                PULL + " --expect Maybe",
            })
    void misuseExitsWithTwoAndPointsToTheHelp(String words) {
        Run run = decide(words);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("Try policy-check decide --help.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                PULL + " --identity samples/none.json | samples/none.json: there is no such file",
                PULL + " --identity samples/careless.json | samples/careless.json:",
                PULL + " --principal nobody | specified only once",
                PULL + " --context stage | --context: not KEY=VALUE: stage",
                PULL + " --context a=1 --context a=2 | --context: a stands twice",
                PULL + " --account 1 --context-list =x | --context-list: not KEY=VALUE",
                "--principal nobody --action ecr:X --resource * | principal: not a caller: nobody",
                "--principal anonymous --action ecr --resource arn:aws:s3:::b | action: not an action: ecr",
                "--principal anonymous --action ecr:X --resource repository | resource: not an ARN: repository",
                "--principal anonymous --action ecr:X --resource * | resource: whose account is * in",
                "--batch samples/none.jsonl | samples/none.jsonl: there is no such file",
            })
    void whatCannotBeReadExitsWithTwoAndSaysWhy(String words, String reason) {
        Run run = decide(words);

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(reason);
    }

    @Test
    void sizeIsNoReasonToRefuseAPolicyHere() throws IOException {
        Path policy = write("""
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": [%s]}}
                """.formatted("\"*\",".repeat(7_000) + "\"*\""));

        assertThat(decide(PULL + " --identity " + policy).code()).isZero();
    }

    @Test
    void lenientTakesWhatAwsRefuses() throws IOException {
        Path policy = write("""
                {"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "ecr:*",
                 "Principal": "arn:aws:iam::111122223333:user/alice"}}
                """);

        assertThat(decide(PULL + " --resource-policy " + policy).code()).isEqualTo(2);
        assertThat(decide(PULL + " --resource-policy " + policy + " --lenient").code())
                .isZero();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "policy", ".json"), text);
    }

    private static Run decide(String words) {
        return Run.of(
                Stream.concat(Stream.of("decide"), Stream.of(words.split(" ")).filter(word -> !word.isEmpty()))
                        .toArray(String[]::new));
    }
}
