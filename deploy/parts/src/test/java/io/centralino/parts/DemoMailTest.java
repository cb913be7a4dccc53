package io.centralino.parts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoMailTest {

    @Test
    void takesMailForAnyoneAndKeepsItInTheMailbox() throws IOException {
        try (var mail = LocalMail.start(List.of("aurora@mail.localhost"))) {
            say(
                    mail.smtp(),
                    "EHLO there",
                    "MAIL FROM:<elsa@example.org>",
                    "RCPT TO:<aurora@mail.localhost>",
                    "RCPT TO:<nobody@elsewhere.example>",
                    "DATA",
                    "Subject: Ciao\r\n\r\nBuongiorno\r\n.",
                    "QUIT");

            var said = say(mail.imap(), "a LOGIN aurora@mail.localhost demo", "b SELECT INBOX", "c LOGOUT");

            assertThat(said).contains("* 1 EXISTS").anyMatch(line -> line.startsWith("a OK"));
        }
    }

    private static List<String> say(int port, String... lines) throws IOException {
        var heard = new ArrayList<String>();
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            heard.add(in.readLine());
            for (var line : lines) {
                socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
                var tag = line.matches("[a-c] .*") ? line.substring(0, 2) : "";
                var answer = in.readLine();
                while (answer != null && !finished(answer, tag)) {
                    heard.add(answer);
                    answer = in.readLine();
                }
                heard.add(String.valueOf(answer));
            }
        }
        return heard;
    }

    private static boolean finished(String answer, String tag) {
        return tag.isEmpty() ? answer.matches("\\d{3} .*") : answer.startsWith(tag);
    }
}
