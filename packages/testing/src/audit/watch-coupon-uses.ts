import pg from 'pg';

/** Where the auditor keeps how often a code was taken, each time it was taken once more. */
export const USES_WATCH = 'AuditedCouponUses';

const install = `
  CREATE TABLE IF NOT EXISTS "${USES_WATCH}" (
    "id" bigserial PRIMARY KEY, "couponId" text NOT NULL, "taken" int NOT NULL, "capacity" int,
    "at" timestamptz NOT NULL DEFAULT clock_timestamp()
  );
  CREATE OR REPLACE FUNCTION audit_coupon_uses() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    INSERT INTO "${USES_WATCH}" ("couponId", "taken", "capacity")
    VALUES (NEW."id", NEW."held" + NEW."used", NEW."capacity");
    RETURN NULL;
  END $$;
  CREATE OR REPLACE TRIGGER audit_coupon_uses AFTER UPDATE ON "Coupon" FOR EACH ROW
  WHEN (NEW."held" + NEW."used" > OLD."held" + OLD."used") EXECUTE FUNCTION audit_coupon_uses()`;

/**
 * Lets the database itself write down, with every commit that takes uses of a code, how many are taken then and
 * how many there may be: an eye that sees what counters at rest no longer tell.
 */
export async function watchCouponUses(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(install);
  } finally {
    await client.end();
  }
}
