-- The last line of defence: no code path, and no hand at a console, can oversell.
ALTER TABLE "Quota"
  ADD CONSTRAINT "Quota_never_negative" CHECK ("held" >= 0 AND "sold" >= 0 AND "capacity" >= 0),
  ADD CONSTRAINT "Quota_never_oversold" CHECK ("held" + "sold" <= "capacity");

ALTER TABLE "Hold" ADD CONSTRAINT "Hold_positive" CHECK ("quantity" > 0);

-- The relay asks for what is still to be delivered, which is almost nothing of a large table.
CREATE INDEX "Outbox_pending" ON "Outbox" ("id") WHERE "deliveredAt" IS NULL AND "deadReason" IS NULL;

-- Tells a listening relay that something is to be delivered; the row itself carries what.
CREATE FUNCTION lanyard_outbox_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('lanyard_outbox', '');
  RETURN NULL;
END $$;

CREATE TRIGGER "Outbox_added" AFTER INSERT ON "Outbox"
  FOR EACH STATEMENT EXECUTE FUNCTION lanyard_outbox_added();
