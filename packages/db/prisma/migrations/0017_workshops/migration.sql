-- Seats in workshops and the lists of those who wait for one.
ALTER TABLE "Workshop"
  ADD COLUMN "level" TEXT,
  ADD COLUMN "ticketTypeKeys" JSONB,
  ADD COLUMN "bookableFrom" TIMESTAMPTZ(3),
  ADD COLUMN "bookableUntil" TIMESTAMPTZ(3),
  ADD COLUMN "clash" TEXT NOT NULL DEFAULT 'WARN',
  ADD COLUMN "waitlist" TEXT NOT NULL DEFAULT 'SEAT',
  ADD COLUMN "offerExpiry" TEXT NOT NULL DEFAULT 'P1D',
  ADD COLUMN "noShowsFreedAt" TIMESTAMPTZ(3);

ALTER TABLE "Order" ADD COLUMN "upgradesTicketId" TEXT;

ALTER TABLE "OrderItem" ADD COLUMN "workshopId" TEXT;

CREATE TABLE "WorkshopSeat" (
    "id" TEXT NOT NULL,
    "workshopId" TEXT NOT NULL,
    "ticketId" TEXT,
    "orderId" TEXT,
    "ticketPosition" INTEGER,
    "status" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "endedWhy" TEXT,
    "presence" TEXT,
    "markedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WorkshopSeat_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "WaitlistEntry" (
    "id" TEXT NOT NULL,
    "workshopId" TEXT NOT NULL,
    "ticketId" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "place" BIGSERIAL NOT NULL,
    "priority" INTEGER NOT NULL DEFAULT 0,
    "swapsSeatId" TEXT,
    "parkedWhy" TEXT,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "offeredAt" TIMESTAMPTZ(3),
    "offerEndsAt" TIMESTAMPTZ(3),
    "orderId" TEXT,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "WaitlistEntry_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "Order_upgradesTicketId_idx" ON "Order"("upgradesTicketId");
CREATE INDEX "OrderItem_workshopId_idx" ON "OrderItem"("workshopId");
CREATE INDEX "WorkshopSeat_workshopId_status_idx" ON "WorkshopSeat"("workshopId", "status");
CREATE INDEX "WorkshopSeat_ticketId_status_idx" ON "WorkshopSeat"("ticketId", "status");
CREATE INDEX "WorkshopSeat_orderId_idx" ON "WorkshopSeat"("orderId");
CREATE INDEX "WaitlistEntry_workshopId_status_priority_place_idx"
  ON "WaitlistEntry"("workshopId", "status", "priority", "place");
CREATE INDEX "WaitlistEntry_ticketId_status_idx" ON "WaitlistEntry"("ticketId", "status");
CREATE INDEX "WaitlistEntry_orderId_idx" ON "WaitlistEntry"("orderId");

ALTER TABLE "Order" ADD CONSTRAINT "Order_upgradesTicketId_fkey"
  FOREIGN KEY ("upgradesTicketId") REFERENCES "Ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "OrderItem" ADD CONSTRAINT "OrderItem_workshopId_fkey"
  FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "WorkshopSeat" ADD CONSTRAINT "WorkshopSeat_workshopId_fkey"
  FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "WorkshopSeat" ADD CONSTRAINT "WorkshopSeat_ticketId_fkey"
  FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "WorkshopSeat" ADD CONSTRAINT "WorkshopSeat_orderId_fkey"
  FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "WaitlistEntry" ADD CONSTRAINT "WaitlistEntry_workshopId_fkey"
  FOREIGN KEY ("workshopId") REFERENCES "Workshop"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "WaitlistEntry" ADD CONSTRAINT "WaitlistEntry_ticketId_fkey"
  FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody has two seats in one room, and nobody stands twice in one line.
CREATE UNIQUE INDEX "WorkshopSeat_one_a_ticket" ON "WorkshopSeat"("workshopId", "ticketId")
  WHERE "status" IN ('HELD', 'SEATED') AND "ticketId" IS NOT NULL;
CREATE UNIQUE INDEX "WorkshopSeat_one_a_position" ON "WorkshopSeat"("workshopId", "orderId", "ticketPosition")
  WHERE "status" = 'HELD' AND "ticketPosition" IS NOT NULL;
CREATE UNIQUE INDEX "WaitlistEntry_one_a_ticket" ON "WaitlistEntry"("workshopId", "ticketId")
  WHERE "status" IN ('WAITING', 'PARKED', 'OFFERED');

ALTER TABLE "WorkshopSeat"
  ADD CONSTRAINT "WorkshopSeat_is_somebodys"
    CHECK (("status" = 'HELD' AND "orderId" IS NOT NULL AND ("ticketId" IS NOT NULL OR "ticketPosition" IS NOT NULL))
        OR ("status" = 'SEATED' AND "ticketId" IS NOT NULL)
        OR ("status" = 'RELEASED' AND "endedAt" IS NOT NULL AND "endedWhy" IS NOT NULL));

ALTER TABLE "WaitlistEntry"
  ADD CONSTRAINT "WaitlistEntry_offer_ends" CHECK ("status" <> 'OFFERED' OR "offerEndsAt" IS NOT NULL),
  ADD CONSTRAINT "WaitlistEntry_parked_says_why" CHECK (("status" = 'PARKED') = ("parkedWhy" IS NOT NULL));

ALTER TABLE "OrderItem" DROP CONSTRAINT "OrderItem_sells_one_thing";
ALTER TABLE "OrderItem"
  ADD CONSTRAINT "OrderItem_sells_one_thing"
    CHECK (("kind" = 'TICKET' AND "ticketTypeId" IS NOT NULL AND "swagVariantId" IS NULL AND "workshopId" IS NULL)
        OR ("kind" = 'SWAG' AND "swagVariantId" IS NOT NULL AND "ticketTypeId" IS NULL AND "workshopId" IS NULL)
        OR ("kind" = 'WORKSHOP' AND "workshopId" IS NOT NULL AND "ticketTypeId" IS NULL AND "swagVariantId" IS NULL));
