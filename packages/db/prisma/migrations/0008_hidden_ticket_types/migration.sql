-- Ticket types that only a code opens.
-- AlterTable
ALTER TABLE "TicketType" ADD COLUMN     "hidden" BOOLEAN NOT NULL DEFAULT false;
