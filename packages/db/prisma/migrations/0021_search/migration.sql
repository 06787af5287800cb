-- DropIndex
DROP INDEX "Ticket_eventId_status_idx";

-- AlterTable
ALTER TABLE "Person" ADD COLUMN     "companyIndex" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "nameIndex" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "waitsFor" TEXT,
ADD COLUMN     "wakesAt" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "Person_nameIndex_idx" ON "Person" USING GIN ("nameIndex");

-- CreateIndex
CREATE INDEX "Person_companyIndex_idx" ON "Person" USING GIN ("companyIndex");

-- CreateIndex
CREATE INDEX "Ticket_eventId_status_registration_waitsFor_idx" ON "Ticket"("eventId", "status", "registration", "waitsFor");

-- CreateIndex
CREATE INDEX "Ticket_eventId_waitsFor_createdAt_id_idx" ON "Ticket"("eventId", "waitsFor", "createdAt", "id");

-- Tabs of the lists that few rows stand behind: without an index of their own, finding a page of them would read
-- all others on the way.
CREATE INDEX "Order_unsettled_idx" ON "Order"("eventId", "createdAt", "id") WHERE "status" = 'PENDING';
CREATE INDEX "Order_cancelled_idx" ON "Order"("eventId", "createdAt", "id")
  WHERE "status" = 'CANCELLED' OR "cancelledAt" IS NOT NULL;
CREATE INDEX "Ticket_cancelled_idx" ON "Ticket"("eventId", "createdAt", "id") WHERE "status" = 'CANCELLED';
CREATE INDEX "Ticket_registration_idx" ON "Ticket"("eventId", "registration", "createdAt", "id")
  WHERE "status" <> 'CANCELLED';
