-- Customers of a tenant. Agents reach them by a grant for the tenant, so no row names a vendor.
CREATE TABLE customer (
    tenant_id   text NOT NULL CHECK (tenant_id <> ''),
    id          uuid NOT NULL,
    name        text,
    since       timestamptz NOT NULL,
    merged_into uuid,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, merged_into) REFERENCES customer
);
CREATE INDEX customer_name ON customer (tenant_id, lower(name)) WHERE merged_into IS NULL;
CREATE INDEX customer_merged ON customer (tenant_id, merged_into) WHERE merged_into IS NOT NULL;
CALL protect('customer');

-- What a customer is recognised by. The unique key makes one customer of twenty contacts that arrive at once.
CREATE TABLE customer_identity (
    tenant_id   text NOT NULL CHECK (tenant_id <> ''),
    id          uuid NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('mail', 'phone', 'visitor')),
    value       text NOT NULL,
    customer_id uuid NOT NULL,
    since       timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, kind, value),
    FOREIGN KEY (tenant_id, customer_id) REFERENCES customer
);
CREATE INDEX customer_identity_customer ON customer_identity (tenant_id, customer_id);
CALL protect('customer_identity');

-- The last case number a tenant has given out; its row lock keeps numbers apart.
CREATE TABLE case_counter (
    tenant_id text PRIMARY KEY CHECK (tenant_id <> ''),
    last      bigint NOT NULL
);
CALL protect('case_counter');

CREATE TABLE customer_case (
    tenant_id   text NOT NULL CHECK (tenant_id <> ''),
    id          uuid NOT NULL,
    customer_id uuid NOT NULL,
    reference   text NOT NULL,
    kind        text NOT NULL,
    status      text NOT NULL CHECK (status IN ('open', 'waiting', 'solved', 'closed')),
    subject     text,
    synthetic   boolean NOT NULL,
    opened_at   timestamptz NOT NULL,
    changed_at  timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, reference),
    UNIQUE (tenant_id, id, customer_id),
    FOREIGN KEY (tenant_id, customer_id) REFERENCES customer
);
CREATE INDEX customer_case_customer ON customer_case (tenant_id, customer_id, status);
CREATE INDEX customer_case_newest ON customer_case (tenant_id, opened_at DESC, id DESC);
CALL protect('customer_case');

-- Whose contact it was and which case it is filed in. A contact is always its case's customer's: when a case changes
-- hands, by a merge or its undo, its contacts and their timeline go with it.
CREATE TABLE contact_file (
    tenant_id       text NOT NULL CHECK (tenant_id <> ''),
    id              uuid NOT NULL,
    conversation_id uuid NOT NULL,
    customer_id     uuid NOT NULL,
    case_id         uuid NOT NULL,
    account_id      text NOT NULL,
    medium          text NOT NULL,
    synthetic       boolean NOT NULL,
    opened_at       timestamptz NOT NULL,
    closed_at       timestamptz,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, id, customer_id),
    FOREIGN KEY (tenant_id, case_id, customer_id) REFERENCES customer_case (tenant_id, id, customer_id) ON UPDATE CASCADE
);
CREATE INDEX contact_file_conversation ON contact_file (tenant_id, conversation_id, opened_at DESC);
CREATE INDEX contact_file_case ON contact_file (tenant_id, case_id);
CREATE INDEX contact_file_customer ON contact_file (tenant_id, customer_id);
CALL protect('contact_file');

-- What happened, as references: bodies stay where they are owned. A row without customer belongs to a contact of which
-- only a message has been heard yet.
CREATE TABLE timeline_entry (
    tenant_id       text NOT NULL CHECK (tenant_id <> ''),
    id              uuid NOT NULL,
    customer_id     uuid,
    at              timestamptz NOT NULL,
    kind            text NOT NULL,
    about           text NOT NULL,
    conversation_id uuid,
    contact_id      uuid,
    message_id      uuid,
    case_id         uuid,
    actor           uuid,
    medium          text,
    detail          text,
    PRIMARY KEY (tenant_id, id),
    UNIQUE (tenant_id, kind, about),
    FOREIGN KEY (tenant_id, customer_id) REFERENCES customer,
    FOREIGN KEY (tenant_id, contact_id, customer_id) REFERENCES contact_file (tenant_id, id, customer_id) ON UPDATE CASCADE
);
CREATE INDEX timeline_entry_newest ON timeline_entry (tenant_id, customer_id, at DESC, id DESC);
CREATE INDEX timeline_entry_contact ON timeline_entry (tenant_id, contact_id);
CREATE INDEX timeline_entry_unknown ON timeline_entry (tenant_id, conversation_id) WHERE customer_id IS NULL;
CALL protect('timeline_entry');

CREATE TABLE customer_merge (
    tenant_id   text NOT NULL CHECK (tenant_id <> ''),
    id          uuid NOT NULL,
    survivor_id uuid NOT NULL,
    merged_id   uuid NOT NULL,
    named       boolean NOT NULL,
    at          timestamptz NOT NULL,
    by          uuid NOT NULL,
    undone_at   timestamptz,
    undone_by   uuid,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, survivor_id) REFERENCES customer,
    FOREIGN KEY (tenant_id, merged_id) REFERENCES customer
);
CREATE UNIQUE INDEX customer_merge_once ON customer_merge (tenant_id, merged_id) WHERE undone_at IS NULL;
CREATE INDEX customer_merge_survivor ON customer_merge (tenant_id, survivor_id);
CALL protect('customer_merge');

-- What was the merged customer's when it was merged, so that an undo gives back this and no more.
CREATE TABLE merged_part (
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    merge_id  uuid NOT NULL,
    part      text NOT NULL CHECK (part IN ('identity', 'case', 'contact', 'entry')),
    id        uuid NOT NULL,
    case_id   uuid,
    PRIMARY KEY (tenant_id, merge_id, part, id),
    FOREIGN KEY (tenant_id, merge_id) REFERENCES customer_merge
);
CALL protect('merged_part');
