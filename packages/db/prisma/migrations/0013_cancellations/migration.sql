-- Wishes to cancel what was sold, and money given back.

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "cancelledAt" TIMESTAMPTZ(3),
ADD COLUMN     "refundStatus" TEXT NOT NULL DEFAULT 'NONE',
ADD COLUMN     "refundedMinor" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Payment" ADD COLUMN     "disputeStatus" TEXT,
ADD COLUMN     "disputedAt" TIMESTAMPTZ(3),
ADD COLUMN     "disputedMinor" INTEGER,
ADD COLUMN     "isExtra" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Cancellation" (
    "id" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'ASKED',
    "askedBy" TEXT NOT NULL,
    "askerId" TEXT,
    "reasonCode" TEXT NOT NULL,
    "wordsSealed" TEXT,
    "answerSealed" TEXT,
    "isWholeOrder" BOOLEAN NOT NULL DEFAULT false,
    "percent" INTEGER NOT NULL,
    "dueMinor" INTEGER NOT NULL,
    "swagDueMinor" INTEGER NOT NULL DEFAULT 0,
    "decidedMinor" INTEGER,
    "staffId" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    CONSTRAINT "Cancellation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CancellationTicket" (
    "cancellationId" TEXT NOT NULL,
    "ticketId" TEXT NOT NULL,
    "grossMinor" INTEGER NOT NULL,
    "dueMinor" INTEGER NOT NULL,
    "isDiscounted" BOOLEAN NOT NULL,
    CONSTRAINT "CancellationTicket_pkey" PRIMARY KEY ("cancellationId","ticketId")
);

-- CreateTable
CREATE TABLE "Refund" (
    "id" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "paymentId" TEXT NOT NULL,
    "cancellationId" TEXT,
    "cause" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'PENDING',
    "amountMinor" INTEGER NOT NULL,
    "currency" TEXT NOT NULL,
    "processorPaymentId" TEXT NOT NULL,
    "processorRefundId" TEXT,
    "isExtra" BOOLEAN NOT NULL DEFAULT false,
    "failureCode" TEXT,
    "retriedById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    CONSTRAINT "Refund_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Cancellation_eventId_status_askedAt_id_idx" ON "Cancellation"("eventId", "status", "askedAt", "id");

-- CreateIndex
CREATE INDEX "Cancellation_orderId_idx" ON "Cancellation"("orderId");

-- CreateIndex
CREATE INDEX "Cancellation_askerId_idx" ON "Cancellation"("askerId");

-- CreateIndex
CREATE INDEX "CancellationTicket_ticketId_idx" ON "CancellationTicket"("ticketId");

-- CreateIndex
CREATE UNIQUE INDEX "Refund_processorRefundId_key" ON "Refund"("processorRefundId");

-- CreateIndex
CREATE UNIQUE INDEX "Refund_retriedById_key" ON "Refund"("retriedById");

-- CreateIndex
CREATE INDEX "Refund_orderId_idx" ON "Refund"("orderId");

-- CreateIndex
CREATE INDEX "Refund_paymentId_idx" ON "Refund"("paymentId");

-- CreateIndex
CREATE INDEX "Refund_cancellationId_idx" ON "Refund"("cancellationId");

-- CreateIndex
CREATE INDEX "Payment_processorPaymentId_idx" ON "Payment"("processorPaymentId");

-- AddForeignKey
ALTER TABLE "Cancellation" ADD CONSTRAINT "Cancellation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cancellation" ADD CONSTRAINT "Cancellation_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cancellation" ADD CONSTRAINT "Cancellation_askerId_fkey" FOREIGN KEY ("askerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CancellationTicket" ADD CONSTRAINT "CancellationTicket_cancellationId_fkey" FOREIGN KEY ("cancellationId") REFERENCES "Cancellation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CancellationTicket" ADD CONSTRAINT "CancellationTicket_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "Payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Refund" ADD CONSTRAINT "Refund_cancellationId_fkey" FOREIGN KEY ("cancellationId") REFERENCES "Cancellation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- People look at refunds that are open, which are few of many.
CREATE INDEX "Refund_open" ON "Refund" ("eventId", "createdAt") WHERE "status" <> 'SENT';

CREATE INDEX "Order_cancelled" ON "Order" ("eventId", "createdAt") WHERE "cancelledAt" IS NOT NULL;

-- Whatever the code does, one decision gives money back once, and only an approved one does.
CREATE UNIQUE INDEX "Refund_one_live" ON "Refund" ("cancellationId") WHERE "status" <> 'FAILED';

ALTER TABLE "Cancellation"
  ADD CONSTRAINT "Cancellation_end" CHECK (("status" = 'ASKED') = ("endedAt" IS NULL)),
  ADD CONSTRAINT "Cancellation_decided" CHECK (("status" = 'APPROVED') = ("decidedMinor" IS NOT NULL)),
  ADD CONSTRAINT "Cancellation_amounts" CHECK (
    "percent" BETWEEN 0 AND 100 AND "dueMinor" >= "swagDueMinor" AND "swagDueMinor" >= 0 AND "decidedMinor" >= 0
  );

ALTER TABLE "CancellationTicket"
  ADD CONSTRAINT "CancellationTicket_amounts" CHECK ("dueMinor" BETWEEN 0 AND "grossMinor");

ALTER TABLE "Refund"
  ADD CONSTRAINT "Refund_amount" CHECK ("amountMinor" > 0),
  ADD CONSTRAINT "Refund_failed" CHECK (("status" = 'FAILED') = ("failedAt" IS NOT NULL)),
  ADD CONSTRAINT "Refund_sent" CHECK ("status" <> 'SENT' OR "sentAt" IS NOT NULL);

ALTER TABLE "Order" ADD CONSTRAINT "Order_refunded" CHECK ("refundedMinor" >= 0);
