-- Two customers that turn out to be one were asked as two: who was asked lately is looked for by whose contacts are now.
CREATE INDEX survey_asked ON survey (tenant_id, customer_id, decided_at) WHERE outcome = 'invited';
