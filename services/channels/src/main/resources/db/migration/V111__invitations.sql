-- The mail account that stands in where an account has no way to a customer at that moment.
ALTER TABLE account ADD COLUMN fallback text, ADD FOREIGN KEY (tenant_id, fallback) REFERENCES account;

-- Invitations to surveys that were to be brought to customers: one row, one try, however often it is heard.
CREATE TABLE brought_invitation (
    tenant_id  text NOT NULL CHECK (tenant_id <> ''),
    id         uuid NOT NULL,
    contact_id uuid NOT NULL,
    message_id uuid,
    outcome    text NOT NULL CHECK (outcome IN ('sent', 'expired', 'unreachable')),
    at         timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, contact_id) REFERENCES contact,
    FOREIGN KEY (tenant_id, message_id) REFERENCES message
);
CREATE INDEX brought_invitation_contact ON brought_invitation (tenant_id, contact_id);
CREATE INDEX brought_invitation_message ON brought_invitation (tenant_id, message_id);
CALL protect('brought_invitation');
