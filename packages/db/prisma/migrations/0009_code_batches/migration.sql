-- Codes made many at once and mailed, what a code is for, and why its source's terms close it.
-- AlterTable
ALTER TABLE "BuiltInCode" ADD COLUMN     "label" TEXT;

-- AlterTable
ALTER TABLE "Coupon" ADD COLUMN     "batchId" TEXT,
ADD COLUMN     "batchPosition" INTEGER,
ADD COLUMN     "faultKey" TEXT,
ADD COLUMN     "faultKind" TEXT,
ADD COLUMN     "label" TEXT;

-- AlterTable
ALTER TABLE "EmailMessage" ADD COLUMN     "batchId" TEXT;

-- CreateTable
CREATE TABLE "CouponBatch" (
    "id" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "home" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "label" TEXT,
    "terms" JSONB NOT NULL,
    "count" INTEGER NOT NULL,
    "run" INTEGER NOT NULL DEFAULT 1,
    "contentHash" TEXT NOT NULL,
    "staffId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "stoppedAt" TIMESTAMPTZ(3),
    "stopCode" TEXT,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CouponBatch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CouponBatchMail" (
    "batchId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "CouponBatchMail_pkey" PRIMARY KEY ("batchId","position")
);

-- CreateIndex
CREATE INDEX "CouponBatch_eventId_createdAt_idx" ON "CouponBatch"("eventId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "CouponBatchMail_personId_key" ON "CouponBatchMail"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Coupon_batchId_batchPosition_key" ON "Coupon"("batchId", "batchPosition");

-- CreateIndex
CREATE INDEX "EmailMessage_batchId_idx" ON "EmailMessage"("batchId");

-- AddForeignKey
ALTER TABLE "Coupon" ADD CONSTRAINT "Coupon_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "CouponBatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouponBatch" ADD CONSTRAINT "CouponBatch_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouponBatchMail" ADD CONSTRAINT "CouponBatchMail_batchId_fkey" FOREIGN KEY ("batchId") REFERENCES "CouponBatch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouponBatchMail" ADD CONSTRAINT "CouponBatchMail_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A place without a batch means nothing, and nothing is made outside of what was asked for.
ALTER TABLE "Coupon"
  ADD CONSTRAINT "Coupon_place" CHECK (("batchId" IS NULL) = ("batchPosition" IS NULL) AND "batchPosition" >= 0);

ALTER TABLE "CouponBatch"
  ADD CONSTRAINT "CouponBatch_counts" CHECK ("count" BETWEEN 1 AND 2000 AND "run" >= 1),
  ADD CONSTRAINT "CouponBatch_home" CHECK ("home" IN ('STRIPE', 'BUILT_IN'));

ALTER TABLE "CouponBatchMail" ADD CONSTRAINT "CouponBatchMail_place" CHECK ("position" >= 0);
