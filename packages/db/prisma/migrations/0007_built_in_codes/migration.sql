-- Codes that need no payment processor, and what else a code may say: how many an order, what it opens.
-- AlterTable
ALTER TABLE "Coupon" ADD COLUMN     "perOrder" INTEGER,
ADD COLUMN     "ridesOnProcessor" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "unlocks" JSONB NOT NULL DEFAULT '[]';

-- CreateTable
CREATE TABLE "BuiltInCode" (
    "code" TEXT NOT NULL,
    "isActive" BOOLEAN NOT NULL DEFAULT true,
    "discountKind" TEXT NOT NULL,
    "percentBp" INTEGER,
    "amountMinor" INTEGER,
    "currency" TEXT,
    "amountPer" TEXT,
    "capacity" INTEGER,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "eventSlug" TEXT,
    "ticketTypeKeys" JSONB,
    "minimumTickets" INTEGER NOT NULL DEFAULT 1,
    "perOrder" INTEGER,
    "oncePerBuyer" BOOLEAN NOT NULL DEFAULT false,
    "unlocks" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BuiltInCode_pkey" PRIMARY KEY ("code")
);

-- CreateIndex
CREATE INDEX "BuiltInCode_eventSlug_code_idx" ON "BuiltInCode"("eventSlug", "code");

-- No code is kept that nobody could read again, or that gives away more than there is.
ALTER TABLE "BuiltInCode"
  ADD CONSTRAINT "BuiltInCode_takes_off"
    CHECK (("discountKind" = 'PERCENT' AND "percentBp" IS NOT NULL AND "percentBp" BETWEEN 0 AND 10000)
      OR ("discountKind" = 'AMOUNT' AND "amountMinor" IS NOT NULL AND "amountMinor" > 0
        AND "currency" IS NOT NULL AND "amountPer" IS NOT NULL AND "amountPer" IN ('ORDER', 'TICKET'))),
  ADD CONSTRAINT "BuiltInCode_counts"
    CHECK ("capacity" >= 0 AND "minimumTickets" >= 1 AND "perOrder" >= 1);

ALTER TABLE "Coupon" ADD CONSTRAINT "Coupon_per_order" CHECK ("perOrder" >= 1);
