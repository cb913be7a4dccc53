-- A contact that an agent has put aside: still hers, but without a place in her room until it comes back.
--
-- `heard_sequence` is the last message of the customer that we heard of, `parked_sequence` the last the agent had seen when
-- she parked it: a greater one calls it back. It does so by bringing `parked_until` forward, so that what is due is found in
-- one index.
ALTER TABLE work DROP CONSTRAINT work_state_check;
ALTER TABLE work
    ADD COLUMN parked_until    timestamptz,
    ADD COLUMN parked_sequence bigint,
    ADD COLUMN heard_sequence  bigint NOT NULL DEFAULT 0,
    ADD COLUMN parked_ms       bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT work_state_check
        CHECK (state IN ('waiting', 'offered', 'assigned', 'wrapping', 'parked', 'handled', 'closed')),
    ADD CHECK ((state = 'parked') = (parked_sequence IS NOT NULL)),
    ADD CHECK (state = 'parked' OR parked_until IS NULL),
    ADD CHECK (state <> 'parked' OR (agent_id IS NOT NULL AND vendor_id IS NOT NULL AND offer_id IS NULL));

DROP INDEX work_unfinished;
CREATE INDEX work_unfinished ON work (tenant_id, queue_id, state, queued_at)
    WHERE state IN ('waiting', 'offered', 'assigned', 'wrapping', 'parked');
CREATE INDEX work_parked ON work (vendor_id, agent_id) WHERE state = 'parked';
CREATE INDEX work_parked_until ON work (tenant_id, parked_until) WHERE parked_until IS NOT NULL;
