-- Whom a tenant asks, how often and with which words; the whole rule is written and read as one.
CREATE TABLE survey_rule (
    tenant_id  text PRIMARY KEY CHECK (tenant_id <> ''),
    rule       jsonb NOT NULL,
    changed_at timestamptz NOT NULL,
    changed_by uuid NOT NULL
);
CALL protect('survey_rule');

-- One row per contact, filled by facts in any order; once it is over and everything is known, it is decided whether the
-- customer is asked, and the row keeps why not. Of the link only the hash of its secret is kept.
CREATE TABLE survey (
    tenant_id       text NOT NULL CHECK (tenant_id <> ''),
    contact_id      uuid NOT NULL,
    conversation_id uuid,
    medium          text,
    language        text,
    opened_at       timestamptz,
    customer_id     uuid,
    agent_id        uuid,
    queue_id        text,
    handled_at      timestamptz,
    closed_at       timestamptz,
    close_reason    text,
    carried_on      boolean,
    outcome         text,
    decided_at      timestamptz,
    invitation_id   uuid,
    token_hash      bytea,
    expires_at      timestamptz,
    delivery        text,
    rating          smallint CHECK (rating BETWEEN 1 AND 5),
    solved          boolean,
    comment         text CHECK (length(comment) <= 1000),
    answered_at     timestamptz,
    PRIMARY KEY (tenant_id, contact_id),
    UNIQUE (tenant_id, invitation_id),
    UNIQUE (tenant_id, token_hash),
    CHECK ((outcome = 'invited') = (token_hash IS NOT NULL)),
    CHECK ((answered_at IS NULL) = (rating IS NULL))
) WITH (fillfactor = 80);
CREATE INDEX survey_newest ON survey (tenant_id, decided_at DESC, contact_id DESC) WHERE outcome IS NOT NULL;
CALL protect('survey');

-- When a customer was asked last. Who asks takes the row, so that of two contacts that end at once one asks.
CREATE TABLE asked_customer (
    tenant_id   text NOT NULL CHECK (tenant_id <> ''),
    customer_id uuid NOT NULL,
    asked_at    timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, customer_id)
);
CALL protect('asked_customer');
