-- What happened in the house. Events are appended and never touched again; rows of contacts are told from them.
CREATE SCHEMA ledger;
GRANT USAGE ON SCHEMA ledger TO ${app};

CREATE TABLE ledger.contact (
    tenant_id    text NOT NULL CHECK (tenant_id <> ''),
    id           uuid NOT NULL,
    vendor_id    text,
    queue_id     text,
    account_id   text,
    medium       text,
    synthetic    boolean NOT NULL DEFAULT false,
    opened       timestamptz,
    queued       timestamptz,
    answered     timestamptz,
    abandoned    timestamptz,
    handled      timestamptz,
    closed       timestamptz,
    close_reason text,
    agent_id     uuid,
    disposition  text,
    offers       integer NOT NULL DEFAULT 0,
    releases     integer NOT NULL DEFAULT 0,
    waited_ms    bigint NOT NULL DEFAULT 0,
    queue_ms     bigint NOT NULL DEFAULT 0,
    ring_ms      bigint NOT NULL DEFAULT 0,
    talk_ms      bigint NOT NULL DEFAULT 0,
    wrap_up_ms   bigint NOT NULL DEFAULT 0,
    customer_id  uuid,
    case_id      uuid,
    last_at      timestamptz,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX contact_last ON ledger.contact (tenant_id, last_at, queue_id);
CREATE INDEX contact_vendor ON ledger.contact (vendor_id, last_at, tenant_id, queue_id);
CALL protect('ledger.contact', with_vendor => true);

CREATE TABLE ledger.event (
    tenant_id      text NOT NULL CHECK (tenant_id <> ''),
    id             text NOT NULL,
    vendor_id      text,
    contact_id     uuid,
    correlation_id text NOT NULL,
    owner          text NOT NULL,
    type           text NOT NULL,
    occurred       timestamptz NOT NULL,
    relayed        timestamptz,
    heard          timestamptz NOT NULL DEFAULT clock_timestamp(),
    sequence       bigint NOT NULL,
    synthetic      boolean NOT NULL,
    data           jsonb NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX event_contact ON ledger.event (tenant_id, contact_id);
CREATE INDEX event_heard ON ledger.event (tenant_id, heard);
CREATE INDEX event_vendor_heard ON ledger.event (vendor_id, heard);
CALL protect('ledger.event', with_vendor => true);
REVOKE UPDATE, DELETE ON ledger.event FROM ${app};

-- Channels and cases do not say which vendor works on a contact. Whoever may see its row may see what it was told from.
CREATE POLICY vendor_story ON ledger.event FOR SELECT TO ${app} USING (
    vendor_id IS NULL AND EXISTS (
        SELECT FROM ledger.contact c WHERE c.tenant_id = event.tenant_id AND c.id = event.contact_id
            AND c.vendor_id = nullif(current_setting('app.organisation', true), '')));

-- A vendor reads figures; only what the tenant's own facts say is written.
CREATE POLICY tenant_inserts ON ledger.event AS RESTRICTIVE FOR INSERT TO ${app}
    WITH CHECK (tenant_id = nullif(current_setting('app.organisation', true), ''));
CREATE POLICY tenant_inserts ON ledger.contact AS RESTRICTIVE FOR INSERT TO ${app}
    WITH CHECK (tenant_id = nullif(current_setting('app.organisation', true), ''));
CREATE POLICY tenant_updates ON ledger.contact AS RESTRICTIVE FOR UPDATE TO ${app}
    USING (tenant_id = nullif(current_setting('app.organisation', true), ''));
CREATE POLICY tenant_deletes ON ledger.contact AS RESTRICTIVE FOR DELETE TO ${app}
    USING (tenant_id = nullif(current_setting('app.organisation', true), ''));
