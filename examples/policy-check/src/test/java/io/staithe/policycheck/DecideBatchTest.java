package io.staithe.policycheck;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecideBatchTest {
    private static final String REQUEST = """
            "principal":"arn:aws:iam::111122223333:user/alice","action":"ecr:BatchGetImage",\
            "resource":{"arn":"arn:aws:ecr:eu-west-1:111122223333:repository/team/app","account":"111122223333"}""";

    private static final String ALL =
            "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\",\"Action\":\"*\",\"Resource\":\"*\"}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{REQUEST} | ImplicitlyDenied | identity",
                "{REQUEST,'identity':[]} | ImplicitlyDenied | identity",
                "{REQUEST,'identity':[ALL]} | Allowed | identity",
                "{REQUEST,'identity':[OLD,ALL]} | Allowed | identity",
                "{REQUEST,'identity':[DENY,ALL]} | ExplicitlyDenied | identity",
                "{REQUEST,'identity':[ALL],'boundary':[OTHER]} | ImplicitlyDenied | boundary",
                "{REQUEST,'identity':[ALL],'boundary':[]} | Allowed | identity",
                "{REQUEST,'identity':[ALL],'boundary':null} | Allowed | identity",
                "{REQUEST,'identity':[ALL],'session':OTHER} | ImplicitlyDenied | session",
                "{REQUEST,'identity':[ALL],'scp':[]} | Allowed | identity",
                "{REQUEST,'identity':[ALL],'scp':[[ALL],[ALL,OTHER]]} | Allowed | identity",
                "{REQUEST,'identity':[ALL],'scp':[[ALL],[OTHER]]} | ImplicitlyDenied | scp",
                "{REQUEST,'identity':[ALL],'scp':[[ALL],[]]} | ImplicitlyDenied | scp",
                "{REQUEST,'identity':[ALL],'rcp':[[NOBODY]]} | ExplicitlyDenied | rcp",
                "{REQUEST,'identity':[ALL],'endpoint':[EVERYONE]} | Allowed | identity",
                "{REQUEST,'identity':[ALL],'endpoint':[]} | Allowed | identity",
                "{REQUEST,'resourcePolicy':ALICE} | Allowed | resource",
                "{REQUEST,'context':{'aws:x':'1'},'identity':[IF]} | Allowed | identity",
                "{REQUEST,'context':{'AWS:X':1},'identity':[IF]} | Allowed | identity",
                "{REQUEST,'context':{'aws:x':1.0},'identity':[IF]} | ImplicitlyDenied | identity",
                "{REQUEST,'context':{'aws:x':true},'identity':[IF]} | ImplicitlyDenied | identity",
                "{REQUEST,'context':{},'identity':[IF]} | ImplicitlyDenied | identity",
                "{REQUEST,'lenient':true,'resourcePolicy':BARE} | Allowed | resource",
            })
    void everyLayerIsUnderstood(String line, String decision, String layer) {
        Run run = batch(line(line.replaceFirst("\\{", "{'id':'x',")));

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("{\"id\":\"x\",\"decision\":\"" + decision + "\",\"layer\":\"" + layer + "\",\"reason\":\"")
                .endsWith(".\"}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense | null | not well-formed JSON, column",
                "{'id':'x',REQUEST | 'x' | not well-formed JSON",
                "{'id':7,REQUEST,} | 7 | not well-formed JSON",
                "[] | null | the line: should be an object",
                "7 | null | the line: should be an object",
                "{'id':{},REQUEST} | null | id: should be a string or a whole number",
                "{'id':'x',REQUEST} 7 | 'x' | something follows the object",
                "{'id':'x',REQUEST,'principal':'anonymous'} | 'x' | the line: principal stands twice",
                "{'id':'x',REQUEST,'identiy':[ALL]} | 'x' | the line: there is no member identiy",
                "{'id':'x'} | 'x' | there is no principal",
                "{'id':'x','principal':'anonymous'} | 'x' | there is no action",
                "{'id':'x','principal':'anonymous','action':'ecr:X'} | 'x' | there is no resource.arn",
                "{'id':'x','principal':'anonymous','action':'ecr:X','resource':{}} | 'x' | there is no resource.arn",
                "{'id':'x','resource':{'name':'y'}} | 'x' | resource: there is no member name",
                "{'id':'x','resource':'arn:aws:s3:::b'} | 'x' | resource: should be an object",
                "{'id':'x','resource':{'account':12}} | 'x' | resource.account: should be a string",
                "{'id':'x','principal':7} | 'x' | principal: should be a string",
                "{'id':'x',REQUEST,'lenient':'yes'} | 'x' | lenient: should be true or false",
                "{'id':'x',REQUEST,'identity':ALL} | 'x' | identity: should be a list",
                "{'id':'x',REQUEST,'identity':[7]} | 'x' | identity[0]: should be a policy",
                "{'id':'x',REQUEST,'scp':[ALL]} | 'x' | scp[0]: should be a list",
                "{'id':'x',REQUEST,'scp':[[ALL],['{']]} | 'x' | scp[1][0]:1:2 JSON_SYNTAX",
                "{'id':'x',REQUEST,'session':[ALL]} | 'x' | session: should be a policy",
                "{'id':'x',REQUEST,'context':[]} | 'x' | context: should be an object",
                "{'id':'x',REQUEST,'context':{'a:b':{}}} | 'x' | context a:b: should be a string",
                "{'id':'x',REQUEST,'context':{'a:b':[[]]}} | 'x' | context a:b[0]: should be a string",
                "{'id':'x',REQUEST,'context':{'a:b':'1','A:b':'2'}} | 'x' | context: A:b stands twice",
                "{'id':'x',REQUEST,'resourcePolicy':BARE} | 'x' | resourcePolicy:1:",
                "{'id':'x','principal':'me','action':'ecr:X','resource':{'arn':'*'}} | 'x' | principal: not a caller: me",
            })
    void anUnreadableLineIsAnsweredWithWhatIsWrong(String line, String id, String error) {
        Run run = batch(line(line));

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("{\"id\":" + id.replace('\'', '"') + ",\"error\":\"" + error)
                .endsWith("\"}\n");
        assertThat(run.lines()).hasSize(1);
    }

    @Test
    void theRunGoesOnAndAnswersInOrder() {
        String good = line("{'id':'%s',REQUEST,'identity':[ALL]}");
        Run run = batch(good.formatted(1) + "\nnonsense\n\r\n  \n" + good.formatted(2) + "\r\n" + good.formatted(3));

        assertThat(run.lines())
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("{\"id\":\"1\",\"decision\":\"Allowed\""),
                        two -> assertThat(two).startsWith("{\"id\":null,\"error\":"),
                        three -> assertThat(three).startsWith("{\"id\":\"2\",\"decision\":\"Allowed\""),
                        four -> assertThat(four).startsWith("{\"id\":\"3\",\"decision\":\"Allowed\""));
    }

    @Test
    void answersAreAsciiWhateverTheIdIs() {
        String answer = batch(line("{'id':'caf\u00e9 \\ud800 \\n',REQUEST,'identity':[ALL]}"))
                .out();

        assertThat(answer).startsWith("{\"id\":\"caf\\u00E9 \\uD800 \\n\",\"decision\":\"Allowed\"");
    }

    @Test
    void bytesThatAreNoTextAreAnErrorOfTheirLineAlone() {
        String input = line("{'id':'caf\u00e9'}\n{'id':2,REQUEST,'identity':[ALL]}\n");

        assertThat(Run.reading(input.getBytes(ISO_8859_1), "decide", "--batch").lines())
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("{\"id\":null,\"error\":\"the line is not in UTF-8\"}"),
                        second -> assertThat(second).startsWith("{\"id\":2,\"decision\":\"Allowed\""));
    }

    @Test
    void aPolicyThatRepeatsAMemberIsRefusedAsItIsInAFile() {
        String twice = ALL.replace("\"Action\":\"*\"", "\"Action\":\"*\",\"Action\":\"ecr:*\"");

        assertThat(batch(line("{'id':1,REQUEST,'identity':[" + twice + "]}")).out())
                .startsWith("{\"id\":1,\"error\":\"identity[0]:1:")
                .contains("JSON_DUPLICATE_KEY");
    }

    @Test
    void linesCanComeFromAFile() throws Exception {
        Path cases = Path.of("samples/cases.jsonl");

        Run fromFile = Run.of("decide", "--batch", cases.toString());

        assertThat(fromFile).isEqualTo(batch(Files.readString(cases)));
        assertThat(fromFile.lines()).hasSize(5);
    }

    private static Run batch(String input) {
        return Run.reading(input, "decide", "--batch");
    }

    private static String line(String text) {
        return text.replace("NOBODY", policy("Deny", "\"Principal\":\"*\",\"Action\":\"ecr:*\",\"Resource\":\"*\""))
                .replace("EVERYONE", policy("Allow", "\"Principal\":\"*\",\"Action\":\"*\",\"Resource\":\"*\""))
                .replace(
                        "ALICE",
                        policy(
                                "Allow",
                                "\"Principal\":{\"AWS\":\"arn:aws:iam::111122223333:user/alice\"},\"Action\":\"ecr:*\""))
                .replace(
                        "BARE",
                        policy("Allow", "\"Principal\":\"arn:aws:iam::111122223333:user/alice\",\"Action\":\"ecr:*\""))
                .replace("OLD", "\"" + ALL.replace("\"", "\\\"") + "\"")
                .replace("OTHER", policy("Allow", "\"Action\":\"s3:*\",\"Resource\":\"*\""))
                .replace("DENY", policy("Deny", "\"Action\":\"ecr:*\",\"Resource\":\"*\""))
                .replace(
                        "IF",
                        policy(
                                "Allow",
                                "\"Action\":\"*\",\"Resource\":\"*\",\"Condition\":{\"StringEquals\":{\"aws:x\":\"1\"}}"))
                .replace("ALL", ALL)
                .replace("REQUEST", REQUEST)
                .replace('\'', '"');
    }

    private static String policy(String effect, String rest) {
        return "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"" + effect + "\"," + rest + "}}";
    }
}
