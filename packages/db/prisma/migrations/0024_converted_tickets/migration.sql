-- Tickets that become ones of another type after their event changed.
ALTER TABLE "OrderItem" ALTER COLUMN "orderId" DROP NOT NULL;
ALTER TABLE "Ticket" ADD COLUMN "soldItemId" TEXT, ADD COLUMN "worthMinor" INTEGER;
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_soldItemId_fkey" FOREIGN KEY ("soldItemId") REFERENCES "OrderItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_worth_with_line" CHECK (("soldItemId" IS NULL) = ("worthMinor" IS NULL) AND "worthMinor" >= 0);
ALTER TABLE "EventChange" ADD COLUMN "convertToId" TEXT, ADD COLUMN "convertMinor" INTEGER, ADD COLUMN "convertFromIds" JSONB;

CREATE TABLE "TicketConversion" (
  "id" TEXT NOT NULL,
  "changeId" TEXT NOT NULL,
  "ticketId" TEXT NOT NULL,
  "fromTypeId" TEXT NOT NULL,
  "toTypeId" TEXT NOT NULL,
  "fromMinor" INTEGER NOT NULL,
  "toMinor" INTEGER NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "TicketConversion_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "TicketConversion_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "EventChange"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "TicketConversion_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
  CONSTRAINT "TicketConversion_never_dearer" CHECK ("toMinor" >= 0 AND "toMinor" <= "fromMinor")
);
CREATE UNIQUE INDEX "TicketConversion_changeId_ticketId_key" ON "TicketConversion"("changeId", "ticketId");
CREATE INDEX "TicketConversion_ticketId_idx" ON "TicketConversion"("ticketId");

ALTER TABLE "Refund" ADD COLUMN "conversionId" TEXT;
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_conversionId_fkey" FOREIGN KEY ("conversionId") REFERENCES "TicketConversion"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
