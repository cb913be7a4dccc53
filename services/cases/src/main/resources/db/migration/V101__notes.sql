-- What people write for one another about a contact; the customer never sees it. It belongs to the contact's file, so
-- its customer and its case are the file's, wherever that goes.
CREATE TABLE contact_note (
    tenant_id   text NOT NULL CHECK (tenant_id <> ''),
    id          uuid NOT NULL,
    contact_id  uuid NOT NULL,
    author_id   uuid NOT NULL,
    author_name text NOT NULL,
    text        text NOT NULL CHECK (text <> ''),
    at          timestamptz NOT NULL,
    PRIMARY KEY (tenant_id, id),
    FOREIGN KEY (tenant_id, contact_id) REFERENCES contact_file
);
CALL protect('contact_note');
-- A note once written stays as it is.
REVOKE UPDATE, DELETE ON contact_note FROM ${app};

ALTER TABLE timeline_entry
    ADD COLUMN note_id uuid,
    ADD FOREIGN KEY (tenant_id, note_id) REFERENCES contact_note;
