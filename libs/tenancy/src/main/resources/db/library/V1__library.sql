-- What every service with a database has: facts on their way out, facts already heard, keys that wait, answers to repeat.
-- ${app} is the service's role, ${engine} the role of work that needs many organisations; both own nothing.

GRANT USAGE ON SCHEMA public TO ${app}, ${engine};

-- One line per table of a migration: forced row-level security with the one rule of the house.
CREATE PROCEDURE protect(relation regclass, with_vendor boolean DEFAULT false, engine boolean DEFAULT false)
LANGUAGE plpgsql AS $$
DECLARE
    visible text := 'tenant_id = nullif(current_setting(''app.organisation'', true), '''')';
BEGIN
    IF with_vendor THEN
        visible := visible || ' OR vendor_id = nullif(current_setting(''app.organisation'', true), '''')';
    END IF;
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', relation);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', relation);
    EXECUTE format('CREATE POLICY organisation ON %s TO ${app} USING (%s) WITH CHECK (%s)', relation, visible, visible);
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO ${app}', relation);
    IF engine THEN
        EXECUTE format('CREATE POLICY engine ON %s TO ${engine} USING (true) WITH CHECK (true)', relation);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO ${engine}', relation);
    END IF;
END $$;

-- The number of the last fact per key. Its row lock makes the order of numbers the order of commits.
CREATE TABLE outbox_sequence (
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    topic     text NOT NULL,
    key       text NOT NULL,
    last      bigint NOT NULL,
    touched   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, topic, key)
);
CREATE INDEX outbox_sequence_touched ON outbox_sequence (touched);
CALL protect('outbox_sequence', engine => true);

CREATE TABLE outbox (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    topic     text NOT NULL,
    key       text NOT NULL,
    bucket    smallint NOT NULL,
    sequence  bigint NOT NULL,
    payload   jsonb,
    said_at   timestamptz NOT NULL DEFAULT clock_timestamp(),
    sent_at   timestamptz,
    refused   text
);
CREATE INDEX outbox_unsent ON outbox (bucket, id) WHERE sent_at IS NULL;
CREATE INDEX outbox_sent ON outbox (sent_at) WHERE sent_at IS NOT NULL;
CREATE INDEX outbox_refused ON outbox (topic, key) WHERE refused IS NOT NULL;
CALL protect('outbox', engine => true);

-- Who publishes which bucket, by the database's clock. The epoch rises with every change of owner.
CREATE TABLE relay_lease (
    bucket smallint PRIMARY KEY,
    owner  uuid,
    epoch  bigint NOT NULL DEFAULT 0,
    until  timestamptz NOT NULL DEFAULT '-infinity'
);
INSERT INTO relay_lease (bucket) SELECT generate_series(0, 15);
ALTER TABLE relay_lease ENABLE ROW LEVEL SECURITY;
ALTER TABLE relay_lease FORCE ROW LEVEL SECURITY;
CREATE POLICY engine ON relay_lease TO ${engine} USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON relay_lease TO ${engine};

-- Facts heard, so that a second delivery has no second effect. Consumers serve every organisation.
CREATE TABLE inbox (
    consumer text NOT NULL,
    event_id text NOT NULL,
    heard_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, event_id)
);
CREATE INDEX inbox_heard ON inbox (heard_at);
ALTER TABLE inbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE inbox FORCE ROW LEVEL SECURITY;
CREATE POLICY consumer ON inbox TO ${app} USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, DELETE ON inbox TO ${app};

-- A key whose facts wait in order: for something unknown to become known, or for a person to mend a poisoned one.
CREATE TABLE parked_key (
    consumer text NOT NULL,
    topic    text NOT NULL,
    key      text NOT NULL,
    state    text NOT NULL CHECK (state IN ('waiting', 'poisoned')),
    reason   text NOT NULL,
    attempts integer NOT NULL DEFAULT 0,
    since    timestamptz NOT NULL DEFAULT now(),
    deadline timestamptz NOT NULL,
    next_try timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, topic, key)
);
CREATE TABLE parked_fact (
    position  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    consumer  text NOT NULL,
    topic     text NOT NULL,
    key       text NOT NULL,
    partition integer NOT NULL,
    "offset"  bigint NOT NULL,
    headers   text NOT NULL,
    payload   bytea,
    FOREIGN KEY (consumer, topic, key) REFERENCES parked_key
);
CREATE INDEX parked_fact_key ON parked_fact (consumer, topic, key, position);
ALTER TABLE parked_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE parked_key FORCE ROW LEVEL SECURITY;
ALTER TABLE parked_fact ENABLE ROW LEVEL SECURITY;
ALTER TABLE parked_fact FORCE ROW LEVEL SECURITY;
CREATE POLICY consumer ON parked_key TO ${app} USING (true) WITH CHECK (true);
CREATE POLICY consumer ON parked_fact TO ${app} USING (true) WITH CHECK (true);
GRANT SELECT, INSERT, UPDATE, DELETE ON parked_key, parked_fact TO ${app};

-- The first answer to a write, to be given again word for word.
CREATE TABLE idempotency (
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    subject   uuid NOT NULL,
    route     text NOT NULL,
    key       text NOT NULL,
    request   bytea NOT NULL,
    status    integer NOT NULL,
    answer    bytea NOT NULL,
    at        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (tenant_id, subject, route, key)
);
CREATE INDEX idempotency_at ON idempotency (tenant_id, at);
CALL protect('idempotency', engine => true);
