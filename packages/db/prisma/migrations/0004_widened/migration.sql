-- Swag, dated prices, workshops and coupons; what an order line sells is now one of two things.
-- DropForeignKey
ALTER TABLE "OrderItem" DROP CONSTRAINT "OrderItem_ticketTypeId_fkey";

-- AlterTable
ALTER TABLE "Order" ADD COLUMN     "basketHash" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "couponCode" TEXT,
ADD COLUMN     "discountMinor" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "replacesId" TEXT,
ADD COLUMN     "shownDiscountMinor" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "OrderItem" ADD COLUMN     "discountMinor" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "discounted" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'TICKET',
ADD COLUMN     "swagVariantId" TEXT,
ADD COLUMN     "tierName" TEXT,
ADD COLUMN     "variantName" TEXT,
ALTER COLUMN "ticketTypeId" DROP NOT NULL;

-- CreateTable
CREATE TABLE "PriceTier" (
    "id" TEXT NOT NULL,
    "ticketTypeId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "priceMinor" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "position" INTEGER NOT NULL,

    CONSTRAINT "PriceTier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SwagItem" (
    "id" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "image" TEXT,
    "priceMinor" INTEGER NOT NULL,
    "taxRateBp" INTEGER NOT NULL,
    "maxPerOrder" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "SwagItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SwagVariant" (
    "id" TEXT NOT NULL,
    "swagItemId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "stock" INTEGER NOT NULL,
    "held" INTEGER NOT NULL DEFAULT 0,
    "sold" INTEGER NOT NULL DEFAULT 0,
    "version" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "SwagVariant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Workshop" (
    "id" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "about" TEXT NOT NULL,
    "speaker" TEXT,
    "room" TEXT NOT NULL,
    "roomLimit" INTEGER NOT NULL,
    "capacity" INTEGER NOT NULL,
    "priceMinor" INTEGER NOT NULL,
    "taxRateBp" INTEGER NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "position" INTEGER NOT NULL,
    "held" INTEGER NOT NULL DEFAULT 0,
    "seated" INTEGER NOT NULL DEFAULT 0,
    "offered" INTEGER NOT NULL DEFAULT 0,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "version" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "Workshop_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Coupon" (
    "id" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "sourceId" TEXT NOT NULL,
    "isActive" BOOLEAN NOT NULL,
    "discountKind" TEXT NOT NULL,
    "percentBp" INTEGER,
    "amountMinor" INTEGER,
    "amountPer" TEXT,
    "capacity" INTEGER,
    "startsAt" TIMESTAMPTZ(3),
    "endsAt" TIMESTAMPTZ(3),
    "ticketTypeKeys" JSONB,
    "minimumTickets" INTEGER NOT NULL DEFAULT 1,
    "oncePerBuyer" BOOLEAN NOT NULL DEFAULT false,
    "timesRedeemed" INTEGER NOT NULL DEFAULT 0,
    "held" INTEGER NOT NULL DEFAULT 0,
    "used" INTEGER NOT NULL DEFAULT 0,
    "version" BIGINT NOT NULL DEFAULT 0,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Coupon_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CouponUsage" (
    "orderId" TEXT NOT NULL,
    "couponId" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "discountMinor" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CouponUsage_pkey" PRIMARY KEY ("orderId","couponId")
);

-- CreateTable
CREATE TABLE "CapacityChange" (
    "id" BIGSERIAL NOT NULL,
    "eventId" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "from" INTEGER,
    "to" INTEGER,
    "staffId" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CapacityChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StockHold" (
    "orderId" TEXT NOT NULL,
    "variantId" TEXT NOT NULL,
    "quantity" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StockHold_pkey" PRIMARY KEY ("orderId","variantId")
);

-- CreateIndex
CREATE UNIQUE INDEX "PriceTier_ticketTypeId_key_key" ON "PriceTier"("ticketTypeId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "SwagItem_eventId_key_key" ON "SwagItem"("eventId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "SwagVariant_swagItemId_key_key" ON "SwagVariant"("swagItemId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Workshop_eventId_key_key" ON "Workshop"("eventId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Coupon_eventId_code_key" ON "Coupon"("eventId", "code");

-- CreateIndex
CREATE INDEX "CouponUsage_couponId_status_idx" ON "CouponUsage"("couponId", "status");

-- CreateIndex
CREATE INDEX "CapacityChange_subjectKind_subjectId_at_idx" ON "CapacityChange"("subjectKind", "subjectId", "at");

-- CreateIndex
CREATE INDEX "CapacityChange_eventId_at_idx" ON "CapacityChange"("eventId", "at");

-- CreateIndex
CREATE INDEX "StockHold_variantId_idx" ON "StockHold"("variantId");

-- CreateIndex
CREATE INDEX "Order_eventId_createdAt_id_idx" ON "Order"("eventId", "createdAt", "id");

-- CreateIndex
CREATE INDEX "Order_eventId_basketHash_completedAt_idx" ON "Order"("eventId", "basketHash", "completedAt");

-- CreateIndex
CREATE INDEX "Order_replacesId_idx" ON "Order"("replacesId");

-- CreateIndex
CREATE INDEX "OrderItem_ticketTypeId_idx" ON "OrderItem"("ticketTypeId");

-- CreateIndex
CREATE INDEX "OrderItem_swagVariantId_idx" ON "OrderItem"("swagVariantId");

-- CreateIndex
CREATE INDEX "Ticket_eventId_createdAt_id_idx" ON "Ticket"("eventId", "createdAt", "id");

-- AddForeignKey
ALTER TABLE "PriceTier" ADD CONSTRAINT "PriceTier_ticketTypeId_fkey" FOREIGN KEY ("ticketTypeId") REFERENCES "TicketType"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SwagItem" ADD CONSTRAINT "SwagItem_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SwagVariant" ADD CONSTRAINT "SwagVariant_swagItemId_fkey" FOREIGN KEY ("swagItemId") REFERENCES "SwagItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Workshop" ADD CONSTRAINT "Workshop_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Coupon" ADD CONSTRAINT "Coupon_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouponUsage" ADD CONSTRAINT "CouponUsage_couponId_fkey" FOREIGN KEY ("couponId") REFERENCES "Coupon"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CouponUsage" ADD CONSTRAINT "CouponUsage_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderItem" ADD CONSTRAINT "OrderItem_ticketTypeId_fkey" FOREIGN KEY ("ticketTypeId") REFERENCES "TicketType"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OrderItem" ADD CONSTRAINT "OrderItem_swagVariantId_fkey" FOREIGN KEY ("swagVariantId") REFERENCES "SwagVariant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockHold" ADD CONSTRAINT "StockHold_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StockHold" ADD CONSTRAINT "StockHold_variantId_fkey" FOREIGN KEY ("variantId") REFERENCES "SwagVariant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Orders from before have no basket to compare; new ones always say.
ALTER TABLE "Order" ALTER COLUMN "basketHash" DROP DEFAULT;

-- The last line of defence, as for seats.
ALTER TABLE "SwagVariant"
  ADD CONSTRAINT "SwagVariant_never_negative" CHECK ("held" >= 0 AND "sold" >= 0 AND "stock" >= 0),
  ADD CONSTRAINT "SwagVariant_never_oversold" CHECK ("held" + "sold" <= "stock");

ALTER TABLE "StockHold" ADD CONSTRAINT "StockHold_positive" CHECK ("quantity" > 0);

ALTER TABLE "Workshop"
  ADD CONSTRAINT "Workshop_never_negative"
    CHECK ("held" >= 0 AND "seated" >= 0 AND "offered" >= 0 AND "waiting" >= 0 AND "capacity" >= 0),
  ADD CONSTRAINT "Workshop_never_oversold" CHECK ("held" + "seated" + "offered" <= "capacity"),
  ADD CONSTRAINT "Workshop_fits_the_room" CHECK ("capacity" <= "roomLimit");

-- Not "held + used <= capacity": a capacity may be lowered in the processor below what is already used.
ALTER TABLE "Coupon" ADD CONSTRAINT "Coupon_never_negative" CHECK ("held" >= 0 AND "used" >= 0);

ALTER TABLE "CouponUsage"
  ADD CONSTRAINT "CouponUsage_positive" CHECK ("quantity" > 0 AND "discountMinor" >= 0);

ALTER TABLE "OrderItem"
  ADD CONSTRAINT "OrderItem_sells_one_thing"
    CHECK (("kind" = 'TICKET' AND "ticketTypeId" IS NOT NULL AND "swagVariantId" IS NULL)
        OR ("kind" = 'SWAG' AND "swagVariantId" IS NOT NULL AND "ticketTypeId" IS NULL)),
  ADD CONSTRAINT "OrderItem_sums"
    CHECK ("grossMinor" = "unitGrossMinor" * "quantity" - "discountMinor"
       AND "netMinor" + "taxMinor" = "grossMinor" AND "discountMinor" >= 0 AND "grossMinor" >= 0
       AND "discounted" BETWEEN 0 AND "quantity");
