-- Providers that write to us by webhook and take answers over HTTP: WhatsApp, and partners on the signed REST channel.

ALTER TABLE account DROP CONSTRAINT account_medium_check;
ALTER TABLE account ADD CONSTRAINT account_medium_check CHECK (medium IN ('mail', 'chat', 'form', 'whatsapp', 'rest'));
-- Where the other side listens, and what it calls this account.
ALTER TABLE account ADD COLUMN remote_url text, ADD COLUMN remote_id text;

ALTER TABLE conversation ADD COLUMN identities text NOT NULL DEFAULT '[]', ADD COLUMN answerable_until timestamptz;
CREATE INDEX participant_address ON participant (tenant_id, address);

ALTER TABLE message ADD COLUMN provider_id text, ADD COLUMN uncertain boolean NOT NULL DEFAULT false;
CREATE INDEX message_provider_id ON message (tenant_id, provider_id) WHERE provider_id IS NOT NULL;

-- Uncertain: nobody knows whether the provider took it. It is not sent again, and blocks nothing behind it.
ALTER TABLE outgoing DROP CONSTRAINT outgoing_state_check;
ALTER TABLE outgoing ADD CONSTRAINT outgoing_state_check
    CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'uncertain'));

-- One event of a webhook's body, kept before it is understood. What the provider calls it makes it one. Events of one
-- thread are taken in the order they came; parked are those about an answer whose provider id is not known yet.
CREATE TABLE hook_event (
    tenant_id   text NOT NULL CHECK (tenant_id <> ''),
    id          uuid NOT NULL,
    account_id  text NOT NULL,
    provider_id text NOT NULL,
    kind        text NOT NULL,
    thread      text NOT NULL,
    place       text NOT NULL,
    blob        text NOT NULL,
    state       text NOT NULL CHECK (state IN ('stored', 'read', 'passed', 'parked', 'stuck')),
    attempts    integer NOT NULL DEFAULT 0,
    next_try    timestamptz NOT NULL DEFAULT now(),
    message_id  uuid,
    stored_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, account_id, provider_id),
    FOREIGN KEY (tenant_id, account_id) REFERENCES account,
    FOREIGN KEY (tenant_id, message_id) REFERENCES message
);
CREATE INDEX hook_event_due ON hook_event (next_try) WHERE state IN ('stored', 'parked');
CREATE INDEX hook_event_thread ON hook_event (tenant_id, account_id, thread, id) WHERE state IN ('stored', 'parked');
CREATE INDEX hook_event_message ON hook_event (tenant_id, message_id);
CALL protect('hook_event', engine => true);

-- Files that a message only names and that are fetched after it was committed.
CREATE TABLE fetched_file (
    tenant_id  text NOT NULL CHECK (tenant_id <> ''),
    message_id uuid NOT NULL,
    number     integer NOT NULL,
    account_id text NOT NULL,
    remote_id  text NOT NULL,
    digest     text,
    state      text NOT NULL CHECK (state IN ('pending', 'ready', 'failed')),
    attempts   integer NOT NULL DEFAULT 0,
    next_try   timestamptz NOT NULL DEFAULT now(),
    blob       text,
    PRIMARY KEY (tenant_id, message_id, number),
    FOREIGN KEY (tenant_id, message_id) REFERENCES message,
    FOREIGN KEY (tenant_id, account_id) REFERENCES account
);
CREATE INDEX fetched_file_due ON fetched_file (next_try) WHERE state = 'pending';
CALL protect('fetched_file', engine => true);
