package io.centralino.channels.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"https://spy.example/p.gif\">",
                "<svg onload=alert(1)><script>alert(1)</script></svg>",
                "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></noscript>",
                "<style>*{background:url(//spy.example)}</style>",
                "<p style=\"background:url(https://spy.example)\">x</p>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<a href=\" java&#x73;cript:alert(1)\">x</a>",
                "<a href=\"//evil.example\">x</a>",
                "<a href=\"/\\evil.example\">x</a>",
                "<a href=\"data:text/html,<script>alert(1)</script>\">x</a>",
                "<base href=\"https://evil.example/\"><a href=\"x\">x</a>",
                "<form action=\"https://evil.example\"><input name=a></form>",
                "<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>",
                "<object data=x></object><embed src=x>",
                "<table background=\"https://spy.example/p.gif\"><tr><td>x</td></tr></table>",
                "<p onclick=alert(1)>x</p>",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
                "<link rel=stylesheet href=https://evil.example/s.css>",
                "<video poster=https://spy.example/p.gif></video>"
            })
    void nothingHarmfulIsLeft(String hostile) {
        var clean = Html.clean(hostile);

        assertThat(clean.toLowerCase(Locale.ROOT))
                .doesNotContain(
                        "<script", "<img", "<svg", "<math", "<style", "<iframe", "<object", "<form", "<base", "<meta",
                        "<link", "<video")
                .doesNotContain("onerror=", "onload=", "onclick=", "style=", "javascript:", "href=", "spy.example/");
        assertThat(Html.clean(clean)).isEqualTo(clean);
    }

    @Test
    void anHonestLinkStaysAndTellsNobodyWhereItWasClicked() {
        assertThat(Html.clean("<a href=\"https://example.org/a?b=1\">qui</a>"))
                .contains("href=\"https://example.org/a?b&#61;1\"")
                .contains("noopener")
                .contains("noreferrer");
    }

    @Test
    void textIsReadOffLineByLine() {
        assertThat(
                        Html.text(
                                "<head><title>t</title></head><style>p{}</style><p>Prima&nbsp;riga</p><p>Seconda <b>riga</b><br>terza</p>"))
                .isEqualTo("Prima riga\nSeconda riga\nterza");
    }

    @Test
    void aMegabyteOfOpenTagsDoesNotHoldItUp() {
        assertThat(Html.clean("<div>".repeat(200_000)).length()).isLessThan(10_000);
    }
}
