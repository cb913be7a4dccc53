-- What the house is made of. The organisation of the path owns its rows; nothing here needs the engine.
CREATE SCHEMA registry;
GRANT USAGE ON SCHEMA registry TO ${app};

CREATE TABLE registry.organisation (
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    id        text NOT NULL CHECK (id = tenant_id AND id ~ '^[a-z][a-z0-9-]{1,38}$' AND id <> 'me'),
    kind      text NOT NULL CHECK (kind IN ('tenant', 'vendor')),
    name      text NOT NULL,
    mark      text NOT NULL,
    colour    text NOT NULL,
    locale    text NOT NULL,
    time_zone text NOT NULL,
    state     text NOT NULL CHECK (state IN ('open', 'closing', 'closed')),
    PRIMARY KEY (tenant_id, id)
);
CALL protect('registry.organisation');

-- Keys of an organisation by purpose, wrapped by the installation's master key: useless to who reads only this table.
CREATE TABLE registry.tenant_key (
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    id        text NOT NULL,
    wrapped   text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CALL protect('registry.tenant_key');

CREATE TABLE registry.person (
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    id        uuid NOT NULL,
    name      text NOT NULL,
    language  text,
    employer  text,
    PRIMARY KEY (tenant_id, id)
);
CALL protect('registry.person');

CREATE TABLE registry.role_grant (
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    id        uuid NOT NULL,
    roles     text[] NOT NULL CHECK (cardinality(roles) > 0),
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX role_grant_roles ON registry.role_grant (tenant_id) WHERE 'admin' = ANY (roles);
CALL protect('registry.role_grant');

CREATE TABLE registry.client (
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    id        text NOT NULL,
    subject   uuid NOT NULL,
    name      text NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, subject)
);
CALL protect('registry.client');

CREATE TABLE registry.calendar (
    tenant_id  text NOT NULL CHECK (tenant_id <> ''),
    id         text NOT NULL,
    name       text NOT NULL,
    time_zone  text NOT NULL,
    weekly     text NOT NULL CHECK (weekly IS JSON ARRAY),
    exceptions text NOT NULL CHECK (exceptions IS JSON ARRAY),
    PRIMARY KEY (tenant_id, id)
);
CALL protect('registry.calendar');

-- The vendor reads what it signed; only the tenant writes it. The foreign key crosses organisations (db/tenancy.yaml).
CREATE TABLE registry.contract (
    tenant_id      text NOT NULL CHECK (tenant_id <> ''),
    id             text NOT NULL,
    vendor_id      text NOT NULL,
    queues         text NOT NULL CHECK (queues IS JSON ARRAY),
    within_seconds integer NOT NULL CHECK (within_seconds > 0),
    target_percent double precision NOT NULL CHECK (target_percent BETWEEN 0 AND 100),
    PRIMARY KEY (tenant_id, id),
    CONSTRAINT contract_vendor FOREIGN KEY (vendor_id, vendor_id) REFERENCES registry.organisation (tenant_id, id)
);
CREATE INDEX contract_vendor ON registry.contract (vendor_id, tenant_id, id);
CALL protect('registry.contract', with_vendor => true);
CREATE POLICY tenant_inserts ON registry.contract AS RESTRICTIVE FOR INSERT TO ${app}
    WITH CHECK (tenant_id = nullif(current_setting('app.organisation', true), ''));
CREATE POLICY tenant_updates ON registry.contract AS RESTRICTIVE FOR UPDATE TO ${app}
    USING (tenant_id = nullif(current_setting('app.organisation', true), ''));
CREATE POLICY tenant_deletes ON registry.contract AS RESTRICTIVE FOR DELETE TO ${app}
    USING (tenant_id = nullif(current_setting('app.organisation', true), ''));
