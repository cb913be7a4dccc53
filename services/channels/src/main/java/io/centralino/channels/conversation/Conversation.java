package io.centralino.channels.conversation;

import io.centralino.channels.account.Account;
import io.centralino.channels.account.Medium;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The thread of messages between one customer and one account.
@Entity
public class Conversation {

    @Id
    private UUID id;

    private String tenantId;

    private String accountId;

    @Enumerated(EnumType.STRING)
    private Medium medium;

    private @Nullable String subject;

    private @Nullable String customerName;

    private @Nullable String customerAddress;

    private @Nullable String answerTo;

    @Convert(converter = IdentityColumn.class)
    private List<Identity> identities;

    private @Nullable Instant answerableUntil;

    private @Nullable String language;

    private int lastSequence;

    private Instant openedAt;

    @SuppressWarnings("NullAway.Init")
    protected Conversation() {}

    public Conversation(UUID id, Account account, Customer customer, @Nullable String subject, Instant openedAt) {
        this.id = id;
        this.tenantId = account.tenantId();
        this.accountId = account.id();
        this.medium = account.medium();
        this.subject = Redacted.text(subject);
        this.customerName = Redacted.text(customer.name());
        this.customerAddress = customer.address();
        this.answerTo = customer.answerTo();
        this.identities = List.of();
        this.language = account.language();
        this.openedAt = openedAt;
    }

    /// What a customer says of themselves.
    ///
    /// @param answerTo where answers go, and nowhere else
    public record Customer(
            @Nullable String name,
            @Nullable String address,
            @Nullable String answerTo) {}

    /// The number of the next message. The row is locked by whoever asks, so numbers have no gaps and no doubles.
    public int next() {
        return ++lastSequence;
    }

    /// The language the customer's own program named, where it named one.
    public void speaks(@Nullable String named) {
        language = named != null ? named : language;
    }

    /// Adds what the customer is known by.
    ///
    /// @return those that are news
    List<Identity> knows(List<Identity> said) {
        var news = said.stream()
                .filter(one -> !identities.contains(one))
                .distinct()
                .toList();
        if (!news.isEmpty()) {
            var all = new ArrayList<>(identities);
            all.addAll(news);
            identities = List.copyOf(all);
        }
        return news;
    }

    /// Where the customer is to be answered from now on, and what is shown as their address.
    public void reachedAt(@Nullable String shown, String answerTo) {
        customerAddress = shown != null ? shown : customerAddress;
        this.answerTo = answerTo;
    }

    /// The provider lets the customer be answered until then; word of an earlier end that comes late changes nothing.
    public void answerable(Instant until) {
        answerableUntil = answerableUntil == null || until.isAfter(answerableUntil) ? until : answerableUntil;
    }

    public UUID id() {
        return id;
    }

    public String tenantId() {
        return tenantId;
    }

    public String accountId() {
        return accountId;
    }

    public Medium medium() {
        return medium;
    }

    public @Nullable String subject() {
        return subject;
    }

    public @Nullable String customerName() {
        return customerName;
    }

    public @Nullable String customerAddress() {
        return customerAddress;
    }

    public @Nullable String answerTo() {
        return answerTo;
    }

    public List<Identity> identities() {
        return identities;
    }

    /// Absent where the customer may be answered at any time.
    public @Nullable Instant answerableUntil() {
        return answerableUntil;
    }

    public @Nullable String language() {
        return language;
    }

    public int lastSequence() {
        return lastSequence;
    }

    public Instant openedAt() {
        return openedAt;
    }
}
