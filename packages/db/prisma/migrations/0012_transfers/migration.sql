-- Tickets handed on to somebody else: offers, and what may not be handed on.
-- AlterTable
ALTER TABLE "TicketType" ADD COLUMN     "transferable" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "handedOnAt" TIMESTAMPTZ(3),
ADD COLUMN     "transferLockedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "Transfer" (
    "id" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "ticketId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'OFFERED',
    "offeredBy" TEXT NOT NULL,
    "linkGeneration" INTEGER NOT NULL DEFAULT 1,
    "linkTokenHash" TEXT NOT NULL,
    "recipientId" TEXT,
    "formerId" TEXT,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Transfer_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Transfer_linkTokenHash_key" ON "Transfer"("linkTokenHash");

-- CreateIndex
CREATE INDEX "Transfer_ticketId_createdAt_idx" ON "Transfer"("ticketId", "createdAt");

-- CreateIndex
CREATE INDEX "Transfer_recipientId_idx" ON "Transfer"("recipientId");

-- CreateIndex
CREATE INDEX "Transfer_formerId_idx" ON "Transfer"("formerId");

-- AddForeignKey
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_formerId_fkey" FOREIGN KEY ("formerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whatever the code does, a ticket is offered to one person at a time, and an open offer says to whom.
CREATE UNIQUE INDEX "Transfer_one_open" ON "Transfer" ("ticketId") WHERE "status" = 'OFFERED';

ALTER TABLE "Transfer"
  ADD CONSTRAINT "Transfer_end" CHECK (("status" = 'OFFERED') = ("endedAt" IS NULL)),
  ADD CONSTRAINT "Transfer_open_has_recipient" CHECK ("status" <> 'OFFERED' OR "recipientId" IS NOT NULL);
