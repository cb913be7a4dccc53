package io.centralino.channels.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// One mailbox, chat door or form of a tenant.
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

    /// How its mailbox is entered; nothing given leaves what was known.
    void enterWith(@Nullable String login, @Nullable String sealedPassword) {
        this.login = login != null ? login : this.login;
        this.secret = sealedPassword != null ? sealedPassword : this.secret;
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

    /// The password of its mailbox, sealed with the tenant's key.
    public @Nullable String secret() {
        return secret;
    }
}
