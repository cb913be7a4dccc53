-- Who is told of facts outside the house, and what became of it. The owner of a row is who subscribed: a tenant or a vendor.
GRANT USAGE ON SCHEMA ledger TO ${engine};

CREATE TABLE ledger.webhook (
    tenant_id    text NOT NULL CHECK (tenant_id <> ''),
    id           uuid NOT NULL,
    url          text NOT NULL,
    types        text[] NOT NULL,
    description  text NOT NULL,
    state        text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'paused')),
    reason       text,
    -- Sealed with the organisation's key.
    secret       text NOT NULL,
    old_secret   text,
    old_until    timestamptz,
    created_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- Who sends for it, by the database's clock; each taking has an id of its own.
    lease        uuid,
    leased_until timestamptz NOT NULL DEFAULT '-infinity',
    -- How many tries in a row have failed, and until when the receiver is therefore left alone.
    failures     integer NOT NULL DEFAULT 0,
    rests_until  timestamptz NOT NULL DEFAULT '-infinity',
    PRIMARY KEY (tenant_id, id)
);
CALL protect('ledger.webhook', engine => true);

-- One row for each subscription and fact; its id is made of both, so that it is the same however often it is made.
CREATE TABLE ledger.webhook_delivery (
    tenant_id   text NOT NULL CHECK (tenant_id <> ''),
    id          uuid NOT NULL,
    webhook_id  uuid NOT NULL,
    position    bigint GENERATED ALWAYS AS IDENTITY,
    event_id    text NOT NULL,
    type        text NOT NULL,
    body        text NOT NULL,
    state       text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'parked')),
    attempts    integer NOT NULL DEFAULT 0,
    last_status integer,
    last_fault  text,
    last_answer text,
    last_try    timestamptz,
    booked_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    next_try    timestamptz NOT NULL DEFAULT clock_timestamp(),
    expires_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, webhook_id, event_id),
    FOREIGN KEY (tenant_id, webhook_id) REFERENCES ledger.webhook ON DELETE CASCADE
);
CREATE INDEX webhook_delivery_waiting ON ledger.webhook_delivery (tenant_id, webhook_id, next_try) WHERE state = 'waiting';
CREATE INDEX webhook_delivery_log ON ledger.webhook_delivery (tenant_id, webhook_id, position);
CREATE INDEX webhook_delivery_expiring ON ledger.webhook_delivery (expires_at) WHERE state = 'waiting';
CREATE INDEX webhook_delivery_age ON ledger.webhook_delivery (booked_at);
CALL protect('ledger.webhook_delivery', engine => true);
