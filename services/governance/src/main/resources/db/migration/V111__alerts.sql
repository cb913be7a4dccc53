-- Figures that somebody watches. The owner of a rule is who wants to be told: a tenant or a vendor.
CREATE TABLE ledger.alert (
    tenant_id      text NOT NULL CHECK (tenant_id <> ''),
    id             uuid NOT NULL,
    name           text NOT NULL,
    metric         text NOT NULL,
    version        integer NOT NULL,
    queue_id       text,
    queue_tenant   text,
    comparison     text NOT NULL CHECK (comparison IN ('above', 'below')),
    threshold      numeric NOT NULL,
    window_seconds integer NOT NULL CHECK (window_seconds > 0),
    looks          integer NOT NULL CHECK (looks > 0),
    state          text NOT NULL DEFAULT 'quiet' CHECK (state IN ('quiet', 'firing')),
    since          timestamptz NOT NULL DEFAULT clock_timestamp(),
    -- How many looks in a row have contradicted the state.
    contrary       integer NOT NULL DEFAULT 0,
    value          numeric,
    checked_at     timestamptz,
    -- Whoever moves it on looks at the rule this time, by the database's clock.
    next_check     timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (tenant_id, id)
);
CREATE INDEX alert_due ON ledger.alert (next_check);
CALL protect('ledger.alert', engine => true);

-- Each change of state, with the figure that made it.
CREATE TABLE ledger.alert_turn (
    tenant_id   text NOT NULL CHECK (tenant_id <> ''),
    id          uuid NOT NULL,
    alert_id    uuid NOT NULL,
    state       text NOT NULL CHECK (state IN ('quiet', 'firing')),
    at          timestamptz NOT NULL,
    threshold   numeric NOT NULL,
    value       numeric,
    numerator   numeric,
    denominator bigint,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, alert_id) REFERENCES ledger.alert ON DELETE CASCADE
);
CREATE INDEX alert_turn_history ON ledger.alert_turn (tenant_id, alert_id, id);
CALL protect('ledger.alert_turn');
