package io.staithe.s3.client.xml;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlDocumentTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<R><K>a</K><K>b</K><E/></R>",
                "<R xmlns='http://s3.amazonaws.com/doc/2006-03-01/'><K>a</K><K>b</K><E></E></R>",
                "<s:R xmlns:s='urn:x'><s:K>a</s:K><s:K>b</s:K><s:E/></s:R>",
                " \r\n\t<?xml version='1.0' encoding='UTF-8'?>\n<!-- c --><R>\n <K a='1'>a</K>\n <K>b</K><E/></R>\n<!-- c -->",
                "<R><K><![CDATA[a]]></K><K>&#98;</K><E/></R>"
            })
    void namespacesAndSpaceDoNotMatter(String document) throws IOException {
        XmlElement root = read(document);

        assertThat(root.name()).isEqualTo("R");
        assertThat(root.text("K")).contains("a");
        assertThat(root.all("K")).extracting(XmlElement::text).containsExactly("a", "b");
        assertThat(root.text("E")).isEmpty();
        assertThat(root.text("X")).isEmpty();
    }

    @Test
    void textIsKeptAsItIs() throws IOException {
        XmlElement root = read("<R><K> a &amp;&lt;b&gt;&quot;&apos; &#xe9;&#x1F600;<![CDATA[ <&c> ]]></K></R>");

        assertThat(root.text("K")).contains(" a &<b>\"' é😀 <&c> ");
    }

    @Test
    void whatWasWrittenIsRead() throws IOException {
        String odd = "a&b<c>\"d'é😀 ]]> \u0085";
        byte[] document = new XmlWriter("R")
                .open("O")
                .text("K", odd)
                .close()
                .text("L", "")
                .finish();

        XmlElement root = XmlDocument.read(document);
        assertThat(root.name()).isEqualTo("R");
        assertThat(root.all("O").get(0).text("K")).contains(odd);
        assertThat(new String(document, UTF_8)).contains("xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\"");
    }

    @Test
    void anotherEncodingIsFollowed() throws IOException {
        byte[] document = "<?xml version='1.0' encoding='UTF-16'?><R><K>é</K></R>".getBytes(UTF_16);

        assertThat(XmlDocument.read(document).text("K")).contains("é");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE R><R/>",
                "<!DOCTYPE R SYSTEM 'http://127.0.0.1:1/x.dtd'><R/>",
                "<!DOCTYPE R [<!ENTITY e 'x'>]><R>&e;</R>",
                "<!DOCTYPE R [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><R>&e;</R>",
                "<!DOCTYPE R [<!ENTITY % p SYSTEM 'http://127.0.0.1:1/'> %p;]><R/>",
                "<R>&e;</R>",
                "<R a='&e;'/>"
            })
    void aDocumentTypeOrAnEntityIsRefused(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "<R>", "<R></S>", "<R/><S/>", "R", "<R a=1/>", "<R>\u0001</R>", "<?xml?>", "<a:R/>"})
    void whatIsNotWellFormedIsRefused(String document) {
        assertThatThrownBy(() -> read(document)).isInstanceOf(IOException.class);
    }

    @Test
    void depthHasABound() throws IOException {
        assertThat(read("<a>".repeat(16) + "</a>".repeat(16)).name()).isEqualTo("a");
        assertThatThrownBy(() -> read("<a>".repeat(17) + "</a>".repeat(17))).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("<a>".repeat(1_000_000))).isInstanceOf(IOException.class);
    }

    private static XmlElement read(String document) throws IOException {
        return XmlDocument.read(document.getBytes(UTF_8));
    }
}
