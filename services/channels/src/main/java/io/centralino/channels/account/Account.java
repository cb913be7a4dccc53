package io.centralino.channels.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// One mailbox, chat door, form, number or partner of a tenant.
@Entity
@IdClass(Account.Key.class)
public class Account {

    /// An account's id is unique in its tenant only.
    public record Key(String tenantId, String id) implements Serializable {}

    @Id
    private String tenantId;

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private Medium medium;

    private String name;
    private @Nullable String address;
    private @Nullable String language;
    private boolean open;
    private @Nullable String login;
    private @Nullable String secret;
    private @Nullable String remoteUrl;
    private @Nullable String remoteId;
    private @Nullable String fallback;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(String tenantId, String id, Medium medium) {
        this.tenantId = tenantId;
        this.id = id;
        this.medium = medium;
        this.name = id;
        this.open = true;
    }

    void describe(String name, @Nullable String address, @Nullable String language, boolean open) {
        this.name = name;
        this.address = address;
        this.language = language;
        this.open = open;
    }

    /// The mail account by which a customer is reached where this one has no way to them at that moment.
    void fallsBackTo(@Nullable String mailAccount) {
        fallback = mailAccount;
    }

    /// How its mailbox is entered; nothing given leaves what was known.
    void enterWith(@Nullable String login, @Nullable String sealedPassword) {
        this.login = login != null ? login : this.login;
        this.secret = sealedPassword != null ? sealedPassword : this.secret;
    }

    /// Where its provider listens, what the provider calls it, and the keys both know; nothing given leaves what was
    /// known.
    void meets(@Nullable String remoteUrl, @Nullable String remoteId, String sealedKeys) {
        this.remoteUrl = remoteUrl != null ? remoteUrl : this.remoteUrl;
        this.remoteId = remoteId != null ? remoteId : this.remoteId;
        this.secret = sealedKeys;
    }

    public String tenantId() {
        return tenantId;
    }

    public String id() {
        return id;
    }

    public Medium medium() {
        return medium;
    }

    public String name() {
        return name;
    }

    public @Nullable String address() {
        return address;
    }

    public @Nullable String language() {
        return language;
    }

    public boolean open() {
        return open;
    }

    public @Nullable String login() {
        return login != null ? login : address;
    }

    public @Nullable String fallback() {
        return fallback;
    }

    /// Where its provider listens.
    public @Nullable String remoteUrl() {
        return remoteUrl;
    }

    /// What its provider calls it.
    public @Nullable String remoteId() {
        return remoteId;
    }

    /// The password of its mailbox, or the keys it shares with its provider, sealed with the tenant's key.
    public @Nullable String secret() {
        return secret;
    }
}
