package io.centralino.channels.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.centralino.channels.mail.Attachment;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactedTest {

    @Test
    void aNumberInHtmlIsBlottedOut() {
        assertThat(Redacted.html("<p>4111 1111 1111 1111</p>")).isEqualTo("<p>[card ••1111]</p>");
    }

    @Test
    void htmlThatHidesANumberBetweenItsTagsIsNotKept() {
        assertThat(Redacted.html("<p>4111 <b>1111</b> <i>1111</i> 1111</p>")).isNull();
    }

    @Test
    void aFileNamedAfterACardLosesItsName() {
        assertThat(Redacted.names(List.of(new Attachment("4111111111111111.pdf", "application/pdf", 1))))
                .extracting(Attachment::name)
                .containsExactly("[card ••1111].pdf");
    }
}
