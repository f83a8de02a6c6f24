package io.staithe.s3.credentials.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlAnswerTest {
    @Test
    void textsAreFoundByElementAndParentInWhateverNamespace() throws IOException {
        XmlAnswer xml = XmlAnswer.read("""
                <?xml version="1.0"?>
                <r xmlns="https://sts.amazonaws.com/doc/2011-06-15/" xmlns:p="x">
                  <!-- remark --><A><B> one &amp; <![CDATA[<two>]]> </B><p:C>three</p:C></A>
                  <B>four</B><Empty/>
                </r>""");

        assertThat(xml.get("A", "B")).contains("one & <two>");
        assertThat(xml.get("A", "C")).contains("three");
        assertThat(xml.get("r", "B")).contains("four");
        assertThat(xml.get("r", "Empty")).isEmpty();
        assertThat(xml.get("C", "B")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "{\"secret\":1}",
                "<secret>",
                "<a>secret</b>",
                "<a>secret</a><b/>",
                "<!DOCTYPE a><a>secret</a>",
                "<!DOCTYPE a [<!ENTITY e \"secret\">]><a>&e;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:1/secret\"><a/>",
                "<a>&secret;</a>",
                "<a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a><a>secret</a></a></a></a></a></a></a></a></a></a></a></a></a></a></a></a></a>",
            })
    void whatIsNotWellFormedOrHasADocumentTypeOrIsNestedDeeplyIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> XmlAnswer.read(text))
                .isInstanceOf(IOException.class)
                .hasNoCause()
                .hasMessageNotContaining("secret");
    }
}
