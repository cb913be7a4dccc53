-- What WhatsApp and partners call their customers.
ALTER TABLE customer_identity DROP CONSTRAINT customer_identity_kind_check;
ALTER TABLE customer_identity ADD CONSTRAINT customer_identity_kind_check
    CHECK (kind IN ('mail', 'phone', 'bsuid', 'partner', 'visitor'));
