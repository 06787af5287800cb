-- The secret in a ticket's QR code belongs to whoever holds the ticket, and is sealed with that person's key.
-- AlterTable
ALTER TABLE "Ticket" ADD COLUMN     "holderId" TEXT;

-- Until now every code was sealed with the buyer's key.
UPDATE "Ticket" SET "holderId" = "Order"."buyerId" FROM "Order" WHERE "Order"."id" = "Ticket"."orderId";

ALTER TABLE "Ticket" ALTER COLUMN "holderId" SET NOT NULL;

-- CreateIndex
CREATE INDEX "Ticket_holderId_idx" ON "Ticket"("holderId");

-- AddForeignKey
ALTER TABLE "Ticket" ADD CONSTRAINT "Ticket_holderId_fkey" FOREIGN KEY ("holderId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
