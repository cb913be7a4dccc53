-- What routing decides with, and what it decided. Keys lead with the organisation; every reference stays inside one.

CREATE DOMAIN slug AS text CHECK (VALUE ~ '^[a-z][a-z0-9-]{1,38}$');
CREATE DOMAIN medium AS text CHECK (VALUE IN ('mail', 'chat', 'form'));

CREATE TABLE skill (
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    id        slug NOT NULL,
    name      text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CALL protect('skill', engine => true);

CREATE TABLE queue (
    tenant_id      text NOT NULL CHECK (tenant_id <> ''),
    id             slug NOT NULL,
    name           text NOT NULL,
    media          text[] NOT NULL,
    within_seconds integer NOT NULL CHECK (within_seconds > 0),
    target_percent double precision NOT NULL CHECK (target_percent BETWEEN 0 AND 100),
    vendor_ids     text[] NOT NULL DEFAULT '{}',
    PRIMARY KEY (tenant_id, id)
);
CALL protect('queue', engine => true);

CREATE TABLE queue_skill (
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    queue_id  slug NOT NULL,
    skill_id  slug NOT NULL,
    level     integer NOT NULL CHECK (level BETWEEN 1 AND 10),
    PRIMARY KEY (tenant_id, queue_id, skill_id),
    FOREIGN KEY (tenant_id, queue_id) REFERENCES queue,
    FOREIGN KEY (tenant_id, skill_id) REFERENCES skill
);
CREATE INDEX queue_skill_skill ON queue_skill (tenant_id, skill_id);
CALL protect('queue_skill', engine => true);

CREATE TABLE disposition (
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    id        slug NOT NULL,
    label     text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CALL protect('disposition');

-- Where a disposition may be used; without a row: everywhere.
CREATE TABLE disposition_queue (
    tenant_id      text NOT NULL CHECK (tenant_id <> ''),
    disposition_id slug NOT NULL,
    queue_id       slug NOT NULL,
    PRIMARY KEY (tenant_id, disposition_id, queue_id),
    FOREIGN KEY (tenant_id, disposition_id) REFERENCES disposition,
    FOREIGN KEY (tenant_id, queue_id) REFERENCES queue
);
CREATE INDEX disposition_queue_queue ON disposition_queue (tenant_id, queue_id);
CALL protect('disposition_queue');

-- Where the contacts of an account wait. The plan named `default` serves the accounts without one.
CREATE TABLE routing_plan (
    tenant_id  text NOT NULL CHECK (tenant_id <> ''),
    account_id slug NOT NULL,
    queue_id   slug NOT NULL,
    priority   integer NOT NULL CHECK (priority BETWEEN 0 AND 9),
    skills     jsonb NOT NULL DEFAULT '[]',
    PRIMARY KEY (tenant_id, account_id),
    FOREIGN KEY (tenant_id, queue_id) REFERENCES queue
);
CREATE INDEX routing_plan_queue ON routing_plan (tenant_id, queue_id);
CALL protect('routing_plan');

-- An agent belongs to who employs them: tenant_id is the vendor.
CREATE TABLE agent (
    tenant_id      text NOT NULL CHECK (tenant_id <> ''),
    id             uuid NOT NULL,
    capacity_mail  integer NOT NULL CHECK (capacity_mail BETWEEN 0 AND 50),
    capacity_chat  integer NOT NULL CHECK (capacity_chat BETWEEN 0 AND 50),
    capacity_form  integer NOT NULL CHECK (capacity_form BETWEEN 0 AND 50),
    presence       text NOT NULL DEFAULT 'offline' CHECK (presence IN ('available', 'away', 'offline')),
    reason         text,
    presence_since timestamptz NOT NULL,
    idle_since     timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CALL protect('agent', engine => true);

-- A skill as its tenant defines it, in a person of a vendor.
CREATE TABLE agent_skill (
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    vendor_id text NOT NULL,
    person_id uuid NOT NULL,
    skill_id  slug NOT NULL,
    level     integer NOT NULL CHECK (level BETWEEN 1 AND 10),
    PRIMARY KEY (tenant_id, vendor_id, person_id, skill_id),
    FOREIGN KEY (tenant_id, skill_id) REFERENCES skill,
    CONSTRAINT agent_skill_agent FOREIGN KEY (vendor_id, person_id) REFERENCES agent
);
CREATE INDEX agent_skill_skill ON agent_skill (tenant_id, skill_id);
CREATE INDEX agent_skill_person ON agent_skill (vendor_id, person_id);
CALL protect('agent_skill', with_vendor => true, engine => true);

-- A contact as work. While somebody holds it, it takes one numbered place in their room for the medium.
CREATE TABLE work (
    tenant_id             text NOT NULL CHECK (tenant_id <> ''),
    id                    uuid NOT NULL,
    vendor_id             text,
    conversation_id       uuid NOT NULL,
    account_id            slug NOT NULL,
    queue_id              slug NOT NULL,
    medium                medium NOT NULL,
    priority              integer NOT NULL,
    skills                jsonb NOT NULL DEFAULT '[]',
    synthetic             boolean NOT NULL DEFAULT false,
    state                 text NOT NULL CHECK (state IN ('waiting', 'offered', 'assigned', 'wrapping', 'handled', 'closed')),
    since                 timestamptz NOT NULL,
    queued_at             timestamptz NOT NULL,
    attempts              integer NOT NULL DEFAULT 0,
    customer_id           uuid,
    case_id               uuid,
    agent_id              uuid,
    place                 integer CHECK (place >= 0),
    offer_id              uuid,
    assigned_at           timestamptz,
    finished_at           timestamptz,
    close_reason          text,
    disposition_id        slug,
    note                  text,
    last_message_sequence bigint,
    queue_ms              bigint NOT NULL DEFAULT 0,
    ring_ms               bigint NOT NULL DEFAULT 0,
    talk_ms               bigint NOT NULL DEFAULT 0,
    wrap_up_ms            bigint NOT NULL DEFAULT 0,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, queue_id) REFERENCES queue,
    FOREIGN KEY (tenant_id, disposition_id) REFERENCES disposition,
    CONSTRAINT work_agent FOREIGN KEY (vendor_id, agent_id) REFERENCES agent,
    CHECK ((state IN ('offered', 'assigned', 'wrapping')) = (place IS NOT NULL)),
    CHECK (state <> 'waiting' OR (agent_id IS NULL AND vendor_id IS NULL AND offer_id IS NULL)),
    CHECK (place IS NULL OR (agent_id IS NOT NULL AND vendor_id IS NOT NULL)),
    CHECK (state <> 'handled' OR disposition_id IS NOT NULL)
);
CREATE INDEX work_unfinished ON work (tenant_id, queue_id, state, queued_at) WHERE state IN ('waiting', 'offered', 'assigned', 'wrapping');
CREATE INDEX work_list ON work (tenant_id, state, queued_at, id);
CREATE INDEX work_vendor ON work (vendor_id, agent_id) WHERE vendor_id IS NOT NULL;
CREATE INDEX work_disposition ON work (tenant_id, disposition_id) WHERE disposition_id IS NOT NULL;
-- The wall behind every decision: no place is given twice, whoever decides.
CREATE UNIQUE INDEX work_place ON work (vendor_id, agent_id, medium, place) WHERE place IS NOT NULL;
CALL protect('work', with_vendor => true, engine => true);

CREATE TABLE offer (
    tenant_id  text NOT NULL CHECK (tenant_id <> ''),
    id         uuid NOT NULL,
    vendor_id  text NOT NULL,
    contact_id uuid NOT NULL,
    queue_id   slug NOT NULL,
    medium     medium NOT NULL,
    agent_id   uuid NOT NULL,
    made_at    timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    waited_ms  bigint NOT NULL,
    attempt    integer NOT NULL,
    receipt    jsonb NOT NULL,
    outcome    text CHECK (outcome IN ('accepted', 'refused', 'lapsed', 'withdrawn')),
    closed_at  timestamptz,
    reason     text,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, contact_id) REFERENCES work,
    FOREIGN KEY (tenant_id, queue_id) REFERENCES queue,
    CONSTRAINT offer_agent FOREIGN KEY (vendor_id, agent_id) REFERENCES agent,
    CHECK ((outcome IS NULL) = (closed_at IS NULL))
);
-- One open offer per contact.
CREATE UNIQUE INDEX offer_open ON offer (tenant_id, contact_id) WHERE outcome IS NULL;
CREATE INDEX offer_contact ON offer (tenant_id, contact_id);
CREATE INDEX offer_vendor ON offer (vendor_id, agent_id, outcome);
CREATE INDEX offer_by_vendor ON offer (vendor_id, id);
CALL protect('offer', with_vendor => true, engine => true);

-- Whoever turned a contact down is not asked again until then.
CREATE TABLE refusal (
    tenant_id  text NOT NULL CHECK (tenant_id <> ''),
    contact_id uuid NOT NULL,
    agent_id   uuid NOT NULL,
    reason     text NOT NULL,
    until      timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, contact_id, agent_id),
    FOREIGN KEY (tenant_id, contact_id) REFERENCES work
);
CALL protect('refusal', engine => true);

-- Something the matchmaker has to look at again: written with the change, deleted with the decisions taken on it.
CREATE TABLE match_signal (
    tenant_id text NOT NULL CHECK (tenant_id <> ''),
    id        bigint GENERATED ALWAYS AS IDENTITY,
    kind      text NOT NULL CHECK (kind IN ('contact', 'agent', 'queue')),
    subject   text NOT NULL,
    PRIMARY KEY (tenant_id, id)
);
CALL protect('match_signal', engine => true);

-- Who decides, by the database's clock. The epoch rises with every change of owner.
CREATE TABLE match_lease (
    component text PRIMARY KEY,
    owner     uuid,
    epoch     bigint NOT NULL DEFAULT 0,
    until     timestamptz NOT NULL DEFAULT '-infinity'
);
INSERT INTO match_lease (component) VALUES ('all');
ALTER TABLE match_lease ENABLE ROW LEVEL SECURITY;
ALTER TABLE match_lease FORCE ROW LEVEL SECURITY;
CREATE POLICY engine ON match_lease TO ${engine} USING (true) WITH CHECK (true);
GRANT SELECT, UPDATE ON match_lease TO ${engine};
