import pg from 'pg';
import type { Finding } from './finding.ts';

interface CountedWorkshop {
  readonly key: string;
  readonly capacity: number;
  readonly roomLimit: number;
  readonly seated: number;
  readonly held: number;
  readonly offered: number;
  readonly waiting: number;
  readonly seatedRows: number;
  readonly heldRows: number;
  readonly offeredRows: number;
  readonly waitingRows: number;
}

interface Passed {
  readonly key: string;
  readonly waits: string;
  readonly sits: string;
}

interface Twice {
  readonly key: string;
  readonly ticketId: string;
}

/** The invariants of workshops and of those who wait for them, by SQL of the auditor's own. */
export async function auditWorkshops(databaseUrl: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<CountedWorkshop>(counts);
    const passed = await client.query<Passed>(passedOver);
    const twice = await client.query<Twice>(servedTwice);
    return [
      {
        rule: 'counters of workshops equal the rows they count',
        problems: rows
          .filter(
            (w) =>
              w.seated !== w.seatedRows ||
              w.held !== w.heldRows ||
              w.offered !== w.offeredRows ||
              w.waiting !== w.waitingRows,
          )
          .map(
            (w) =>
              `${w.key}: seated ${w.seated}/${w.seatedRows}, held ${w.held}/${w.heldRows}, ` +
              `offered ${w.offered}/${w.offeredRows}, waiting ${w.waiting}/${w.waitingRows}`,
          ),
      },
      {
        rule: 'no workshop has more seats taken than there are, or than its room holds',
        problems: rows
          .filter((w) => w.seated + w.held + w.offered > w.capacity || w.capacity > w.roomLimit)
          .map((w) => `${w.key}: ${w.seated + w.held + w.offered} of ${w.capacity}, room ${w.roomLimit}`),
      },
      {
        rule: 'nobody was seated from a line before who stood before them and waits still',
        problems: passed.rows.map(({ key, waits, sits }) => `${key}: ${sits} passed ${waits}`),
      },
      {
        rule: 'nobody has two seats in one workshop or stands twice in one line',
        problems: twice.rows.map(({ key, ticketId }) => `${key}: ${ticketId}`),
      },
    ];
  } finally {
    await client.end();
  }
}

const counts = `
  SELECT w."key", w."capacity", w."roomLimit", w."seated", w."held", w."offered", w."waiting",
    (SELECT count(*)::int FROM "WorkshopSeat" s WHERE s."workshopId" = w."id" AND s."status" = 'SEATED')
      AS "seatedRows",
    (SELECT count(*)::int FROM "WorkshopSeat" s WHERE s."workshopId" = w."id" AND s."status" = 'HELD')
      AS "heldRows",
    (SELECT count(*)::int FROM "WaitlistEntry" e WHERE e."workshopId" = w."id" AND e."status" = 'OFFERED'
      AND e."orderId" IS NULL) AS "offeredRows",
    (SELECT count(*)::int FROM "WaitlistEntry" e WHERE e."workshopId" = w."id" AND e."status" = 'WAITING')
      AS "waitingRows"
  FROM "Workshop" w`;

/** Who never left their place and had no turn yet, while somebody of the same priority behind them was seated. */
const passedOver = `
  SELECT w."key", waits."id" AS "waits", sits."id" AS "sits"
  FROM "WaitlistEntry" waits
  JOIN "WaitlistEntry" sits ON sits."workshopId" = waits."workshopId" AND sits."place" > waits."place"
    AND sits."priority" <= waits."priority" AND sits."status" = 'SEATED'
  JOIN "WorkshopSeat" seat ON seat."workshopId" = sits."workshopId" AND seat."ticketId" = sits."ticketId"
    AND seat."source" = 'WAITLIST' AND seat."createdAt" >= sits."joinedAt"
  JOIN "Workshop" w ON w."id" = waits."workshopId"
  WHERE waits."status" = 'WAITING' AND waits."changes" = 0 AND sits."changes" = 1`;

const servedTwice = `
  SELECT w."key", x."ticketId" FROM (
    SELECT "workshopId", "ticketId" FROM "WorkshopSeat"
      WHERE "status" IN ('HELD', 'SEATED') AND "ticketId" IS NOT NULL
      GROUP BY 1, 2 HAVING count(*) > 1
    UNION ALL
    SELECT "workshopId", "ticketId" FROM "WaitlistEntry"
      WHERE "status" IN ('WAITING', 'PARKED', 'OFFERED')
      GROUP BY 1, 2 HAVING count(*) > 1
  ) x JOIN "Workshop" w ON w."id" = x."workshopId"`;
