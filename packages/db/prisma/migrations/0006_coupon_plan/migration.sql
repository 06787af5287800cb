-- Codes that an event's file asks for; they are made at the payment processor afterwards.
-- AlterTable
ALTER TABLE "Event" ADD COLUMN     "couponPlan" JSONB NOT NULL DEFAULT '[]';
