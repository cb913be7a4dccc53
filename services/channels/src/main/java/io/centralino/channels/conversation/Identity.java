package io.centralino.channels.conversation;

/// One way by which a customer is known: `mail`, `phone`, `bsuid` (what WhatsApp calls them towards one business),
/// `visitor`,
/// or `partner` (what a partner calls them, after its account).
public record Identity(String kind, String value) {

    public static final String MAIL = "mail";
    public static final String PHONE = "phone";
    public static final String BSUID = "bsuid";
    public static final String PARTNER = "partner";

    /// As it stands among those who take part in a conversation.
    public String key() {
        return kind + ":" + value;
    }
}
