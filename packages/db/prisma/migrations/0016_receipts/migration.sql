-- CreateTable
CREATE TABLE "Paper" (
    "id" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "serial" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "creditsId" TEXT,
    "refundId" TEXT,
    "personId" TEXT NOT NULL,
    "billingSealed" TEXT,
    "content" JSONB NOT NULL,
    "currency" TEXT NOT NULL,
    "grossMinor" INTEGER NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PaperSerial" (
    "eventId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "PaperSerial_pkey" PRIMARY KEY ("eventId","kind")
);

-- CreateIndex
CREATE UNIQUE INDEX "Paper_number_key" ON "Paper"("number");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_refundId_key" ON "Paper"("refundId");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_eventId_kind_serial_key" ON "Paper"("eventId", "kind", "serial");

-- CreateIndex
CREATE UNIQUE INDEX "Paper_orderId_position_key" ON "Paper"("orderId", "position");

-- CreateIndex
CREATE INDEX "Paper_creditsId_idx" ON "Paper"("creditsId");

-- CreateIndex
CREATE INDEX "Paper_personId_idx" ON "Paper"("personId");

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "Order"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_refundId_fkey" FOREIGN KEY ("refundId") REFERENCES "Refund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Paper" ADD CONSTRAINT "Paper_creditsId_fkey" FOREIGN KEY ("creditsId") REFERENCES "Paper"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PaperSerial" ADD CONSTRAINT "PaperSerial_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "Paper"
  ADD CONSTRAINT "Paper_counts" CHECK ("serial" > 0 AND "position" > 0 AND "grossMinor" > 0),
  ADD CONSTRAINT "Paper_credits" CHECK (("kind" = 'CREDIT_NOTE') = ("creditsId" IS NOT NULL)),
  ADD CONSTRAINT "Paper_refund" CHECK (("cause" = 'REFUND') = ("refundId" IS NOT NULL)),
  ADD CONSTRAINT "Paper_cause" CHECK (
    ("kind" = 'RECEIPT' AND "cause" IN ('SALE', 'CORRECTION')) OR
    ("kind" = 'CREDIT_NOTE' AND "cause" IN ('CORRECTION', 'REFUND'))
  );

-- What was handed out says what it said, whatever the code does.
CREATE FUNCTION "refuse_change" () RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a row of "%" is never changed', TG_TABLE_NAME;
END $$;

CREATE TRIGGER "Paper_is_final" BEFORE UPDATE ON "Paper"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change" ();
