-- Which tickets of its order a workshop's line is for, and what an upgrade order gives up or was offered.
ALTER TABLE "OrderItem" ADD COLUMN "ticketPositions" JSONB;

ALTER TABLE "Order"
  ADD COLUMN "swapsSeatId" TEXT,
  ADD COLUMN "takesEntryId" TEXT;

-- Seats of an order's lines are for tickets of the order, or for the one ticket that the order upgrades.
ALTER TABLE "OrderItem"
  ADD CONSTRAINT "OrderItem_positions_of_workshops"
    CHECK ("ticketPositions" IS NULL OR "kind" = 'WORKSHOP');

-- A ticket is cancelled together with the workshops that were bought with it.
ALTER TABLE "CancellationTicket" ADD COLUMN "workshopsMinor" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "CancellationTicket" DROP CONSTRAINT "CancellationTicket_amounts";
ALTER TABLE "CancellationTicket"
  ADD CONSTRAINT "CancellationTicket_amounts"
    CHECK ("workshopsMinor" >= 0 AND "dueMinor" BETWEEN 0 AND "grossMinor" + "workshopsMinor");
