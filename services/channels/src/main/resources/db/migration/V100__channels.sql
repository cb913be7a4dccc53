-- Accounts, conversations and their messages, contacts, the index of the vault, and what is on its way in or out.

CREATE TABLE account (
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    id        text NOT NULL CHECK (id ~ '^[a-z][a-z0-9-]{1,38}$'),
    medium    text NOT NULL CHECK (medium IN ('mail', 'chat', 'form')),
    name      text NOT NULL,
    address   text,
    language  text,
    open      boolean NOT NULL,
    login     text,
    secret    text,
    PRIMARY KEY (tenant_id, id),
    CHECK (medium <> 'mail' OR address IS NOT NULL)
);
-- Crosses organisations on purpose: who could name another's mailbox would read its mail.
CREATE UNIQUE INDEX account_mailbox ON account (address) WHERE medium = 'mail';
CALL protect('account', engine => true);

CREATE TABLE conversation (
    tenant_id     text NOT NULL CHECK (tenant_id <> ''),
    id            uuid NOT NULL,
    account_id    text NOT NULL,
    medium        text NOT NULL,
    subject       text,
    customer_name text,
    customer_address text,
    answer_to     text,
    language      text,
    last_sequence integer NOT NULL DEFAULT 0,
    opened_at     timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, account_id) REFERENCES account
);
CREATE INDEX conversation_account ON conversation (tenant_id, account_id);
CALL protect('conversation');

-- Who takes part: only their mail may join the conversation.
CREATE TABLE participant (
    tenant_id       text NOT NULL CHECK (tenant_id <> ''),
    conversation_id uuid NOT NULL,
    address         text NOT NULL,
    PRIMARY KEY (tenant_id, conversation_id, address),
    FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation
);
CALL protect('participant');

CREATE TABLE contact (
    tenant_id       text NOT NULL CHECK (tenant_id <> ''),
    id              uuid NOT NULL,
    conversation_id uuid NOT NULL,
    account_id      text NOT NULL,
    medium          text NOT NULL,
    state           text NOT NULL CHECK (state IN ('open', 'closed')),
    opened_at       timestamptz NOT NULL,
    first_sequence  integer NOT NULL,
    successor_of    uuid,
    agent_id        uuid,
    answered_at     timestamptz,
    closed_at       timestamptz,
    reason          text CHECK (reason IN ('handled', 'abandoned', 'spam')),
    last_sequence   integer,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation,
    FOREIGN KEY (tenant_id, account_id) REFERENCES account,
    FOREIGN KEY (tenant_id, successor_of) REFERENCES contact,
    CHECK ((state = 'closed') = (closed_at IS NOT NULL AND reason IS NOT NULL))
);
CREATE UNIQUE INDEX contact_one_open ON contact (tenant_id, conversation_id) WHERE state = 'open';
CREATE INDEX contact_by_state ON contact (tenant_id, state, id);
CREATE INDEX contact_by_conversation ON contact (tenant_id, conversation_id);
CALL protect('contact', engine => true);

CREATE TABLE message (
    tenant_id       text NOT NULL CHECK (tenant_id <> ''),
    id              uuid NOT NULL,
    conversation_id uuid NOT NULL,
    sequence        integer NOT NULL,
    contact_id      uuid,
    direction       text NOT NULL CHECK (direction IN ('in', 'out')),
    medium          text NOT NULL,
    author_id       uuid,
    author_name     text,
    client_id       text,
    mail_id         text,
    subject         text,
    text            text NOT NULL,
    quoted          text,
    html            text,
    attachments     text NOT NULL DEFAULT '[]',
    obstacle        text,
    automatic       text,
    delivery        text CHECK (delivery IN ('queued', 'sent', 'delivered', 'read', 'failed')),
    at              timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation,
    FOREIGN KEY (tenant_id, contact_id) REFERENCES contact
);
CREATE UNIQUE INDEX message_number ON message (tenant_id, conversation_id, sequence);
CREATE UNIQUE INDEX message_client_id ON message (tenant_id, conversation_id, client_id);
CREATE INDEX message_by_contact ON message (tenant_id, contact_id);
CALL protect('message');

-- Every Message-ID a conversation's mails bear or mention, also of mails we never saw.
CREATE TABLE message_reference (
    tenant_id       text NOT NULL CHECK (tenant_id <> ''),
    mail_id         text NOT NULL,
    conversation_id uuid NOT NULL,
    PRIMARY KEY (tenant_id, mail_id, conversation_id),
    FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation
);
CREATE INDEX message_reference_conversation ON message_reference (tenant_id, conversation_id);
CALL protect('message_reference');

-- The index of the vault. Where a mail came from makes it one; what it says only hints that it came twice.
CREATE TABLE raw (
    tenant_id    text NOT NULL CHECK (tenant_id <> ''),
    id           uuid NOT NULL,
    account_id   text NOT NULL,
    uid_validity bigint NOT NULL,
    uid          bigint NOT NULL,
    digest       bytea NOT NULL,
    size         bigint NOT NULL,
    blob         text NOT NULL,
    state        text NOT NULL CHECK (state IN ('stored', 'read', 'repeated', 'stuck')),
    attempts     integer NOT NULL DEFAULT 0,
    message_id   uuid,
    stored_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, account_id, uid_validity, uid),
    FOREIGN KEY (tenant_id, account_id) REFERENCES account,
    FOREIGN KEY (tenant_id, message_id) REFERENCES message
);
CREATE INDEX raw_digest ON raw (tenant_id, account_id, digest);
CREATE INDEX raw_stored ON raw (tenant_id, account_id, uid_validity, uid) WHERE state = 'stored';
CREATE INDEX raw_message ON raw (tenant_id, message_id);
CALL protect('raw');

-- How far each mailbox has been read, and which instance reads it, by the database's clock. The epoch rises with every change of hands.
CREATE TABLE mailbox_cursor (
    tenant_id    text NOT NULL CHECK (tenant_id <> ''),
    account_id   text NOT NULL,
    uid_validity bigint NOT NULL DEFAULT 0,
    uid          bigint NOT NULL DEFAULT 0,
    owner        uuid,
    epoch        bigint NOT NULL DEFAULT 0,
    until        timestamptz NOT NULL DEFAULT '-infinity',
    PRIMARY KEY (tenant_id, account_id),
    FOREIGN KEY (tenant_id, account_id) REFERENCES account
);
CALL protect('mailbox_cursor', engine => true);

-- Answers on their way to a mail server; one row per message, so that there is one mail per answer.
CREATE TABLE outgoing (
    tenant_id       text NOT NULL CHECK (tenant_id <> ''),
    id              uuid NOT NULL,
    conversation_id uuid NOT NULL,
    state           text NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'failed')),
    attempts        integer NOT NULL DEFAULT 0,
    next_try        timestamptz NOT NULL DEFAULT now(),
    queued_at       timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, id) REFERENCES message,
    FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation
);
CREATE INDEX outgoing_due ON outgoing (next_try) WHERE state IN ('waiting', 'sending');
CREATE INDEX outgoing_conversation ON outgoing (tenant_id, conversation_id, id);
CALL protect('outgoing', engine => true);

-- A chat's visitor: what they told of themselves, and when they were last there.
CREATE TABLE chat_session (
    tenant_id       text NOT NULL CHECK (tenant_id <> ''),
    conversation_id uuid NOT NULL,
    seen_at         timestamptz NOT NULL,
    gone_at         timestamptz,
    PRIMARY KEY (tenant_id, conversation_id),
    FOREIGN KEY (tenant_id, conversation_id) REFERENCES conversation
);
CREATE INDEX chat_session_seen ON chat_session (seen_at);
CALL protect('chat_session', engine => true);
