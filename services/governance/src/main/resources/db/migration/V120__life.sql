-- An organisation's life: its opening and closing as acts that go on after a crash, what the law of its country allows,
-- and who changed what in the registry.

-- An act is one row that says how far it has come. Whoever goes on with it holds it by the database's time, and what it
-- writes is checked against the epoch.
CREATE TABLE registry.act (
    tenant_id      text NOT NULL CHECK (tenant_id <> ''),
    id             uuid NOT NULL,
    kind           text NOT NULL CHECK (kind IN ('opening', 'closing')),
    state          text NOT NULL CHECK (state IN ('running', 'done', 'failed', 'withdrawn')),
    begun_by       uuid NOT NULL,
    begun_at       timestamptz NOT NULL,
    steps          text NOT NULL CHECK (steps IS JSON ARRAY),
    deadline       timestamptz,
    version        bigint NOT NULL,
    admin_id       uuid,
    admin_login    text,
    admin_name     text,
    admin_mail     text,
    admin_language text,
    due            timestamptz NOT NULL DEFAULT now(),
    until          timestamptz NOT NULL DEFAULT '-infinity',
    epoch          bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX act_running ON registry.act (tenant_id) WHERE state = 'running';
CREATE INDEX act_due ON registry.act (due) WHERE state = 'running';
GRANT USAGE ON SCHEMA registry TO ${engine};
CALL protect('registry.act', engine => true);

CREATE TABLE registry.country_profile (
    tenant_id        text NOT NULL CHECK (tenant_id <> ''),
    id               text NOT NULL CHECK (id = tenant_id),
    country          text NOT NULL,
    authorised       boolean NOT NULL,
    authorised_since date,
    authorised_until date,
    basis            text,
    PRIMARY KEY (tenant_id, id),
    CHECK (NOT authorised OR basis IS NOT NULL)
);
CALL protect('registry.country_profile');

-- Appended and never touched again, by nobody the service can be.
CREATE TABLE registry.audit (
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    id        uuid NOT NULL,
    at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    person    uuid NOT NULL,
    operation text NOT NULL,
    thing     text NOT NULL,
    object    text NOT NULL,
    before    jsonb,
    after     jsonb,
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX audit_object ON registry.audit (tenant_id, thing, object, at);
CALL protect('registry.audit');
REVOKE UPDATE, DELETE ON registry.audit FROM ${app};

-- What a closing waits for.
CREATE INDEX contact_open ON ledger.contact (tenant_id, vendor_id) WHERE closed IS NULL;
