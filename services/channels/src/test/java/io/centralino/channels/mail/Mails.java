package io.centralino.channels.mail;

import java.nio.charset.StandardCharsets;

/// Mails as they arrive, ordinary ones and ones built to hurt.
public final class Mails {

    private Mails() {}

    public static byte[] bytes(String mail) {
        return mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /// A plain question by Anna about her card.
    public static byte[] question() {
        return bytes("""
                From: Anna Bianchi <Anna.Bianchi@example.org>
                To: aurora@mail.localhost
                Subject: Carta bloccata
                Date: Mon, 23 Nov 2026 09:15:00 +0100
                Message-ID: <q1@example.org>
                Content-Type: text/plain; charset=utf-8

                Buongiorno, la mia carta non funziona più.
                Grazie, Anna
                """);
    }

    /// Anna's answer, with what her program repeats of ours.
    public static byte[] answerTo(String messageId, String from) {
        return bytes("""
                From: %s
                To: aurora@mail.localhost
                Subject: Re: Carta bloccata
                Message-ID: <q2@example.org>
                In-Reply-To: <%s>
                References: <q1@example.org> <%s>
                Content-Type: text/plain; charset=utf-8

                Ora funziona, grazie!

                Il giorno lun 23 nov 2026 alle ore 09:20 Giulia Ferrante
                <aurora@mail.localhost> ha scritto:
                > Provi adesso.
                """.formatted(from, messageId, messageId));
    }

    /// A mail with text in two forms and a file.
    public static byte[] rich() {
        return bytes("""
                From: =?UTF-8?B?Sm9zw6kgUm9zc2k=?= <jose@example.org>
                To: aurora@mail.localhost
                Subject: =?UTF-8?Q?Ricevuta_di_pagamento_=E2=82=AC?=
                Message-ID: <r1@example.org>
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary="out"

                --out
                Content-Type: multipart/alternative; boundary="in"

                --in
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                Perch=E9 ho pagato due volte?
                --in
                Content-Type: text/html; charset=utf-8

                <p>Perché ho pagato <b>due volte</b>?<script>steal()</script></p>
                --in--
                --out
                Content-Type: application/pdf
                Content-Transfer-Encoding: base64
                Content-Disposition: attachment; filename="../../ricevuta.pdf"

                SGFsbG8=
                --out--
                """);
    }

    /// As many multiparts inside one another as asked for.
    public static byte[] nested(int depth) {
        var mail = new StringBuilder(
                "From: Anna Bianchi <anna.bianchi@example.org>\nTo: aurora@mail.localhost\nSubject: Scatole\nMessage-ID: <n"
                        + depth + "@example.org>\n");
        for (var i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=\"b")
                    .append(i)
                    .append("\"\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return bytes(mail.append("Content-Type: text/plain\n\nin fondo\n").toString());
    }

    /// Mails inside mails, as many as asked for.
    public static byte[] enclosed(int depth) {
        return bytes("From: anna@example.org\nSubject: Matrioska\n" + "Content-Type: message/rfc822\n\n".repeat(depth)
                + "\nin fondo\n");
    }

    /// One mail with as many parts as asked for.
    public static byte[] scattered(int parts) {
        return bytes(
                "From: Anna Bianchi <anna.bianchi@example.org>\nTo: aurora@mail.localhost\nSubject: Coriandoli\nMessage-ID: <s"
                        + parts + "@example.org>\nContent-Type: multipart/mixed; boundary=b\n\n"
                        + "--b\n\nx\n".repeat(parts) + "--b--\n");
    }

    /// One header field longer than any letter.
    public static byte[] longHeader(int length) {
        return bytes("From: anna@example.org\nX-Long: " + "a".repeat(length) + "\nSubject: Lungo\n\ntesto\n");
    }

    /// What a mail server says when our answer did not arrive.
    public static byte[] bounceOf(String messageId) {
        return bytes("""
                Return-Path: <>
                From: Mail Delivery System <MAILER-DAEMON@mx.example.org>
                To: aurora@mail.localhost
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                Message-ID: <b1@mx.example.org>
                Content-Type: multipart/report; report-type=delivery-status; boundary="r"

                --r
                Content-Type: text/plain

                I could not deliver your message.
                --r
                Content-Type: message/delivery-status

                Final-Recipient: rfc822; anna.bianchi@example.org
                Action: failed
                Status: 5.1.1
                --r
                Content-Type: message/rfc822

                From: aurora@mail.localhost
                Message-ID: <%s>
                Subject: Re: Carta bloccata

                Provi adesso.
                --r--
                """.formatted(messageId));
    }
}
