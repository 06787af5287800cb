-- Mails that leave by themselves: an organizer's rules, what was sent, and who wants fewer.
-- CreateTable
CREATE TABLE "ReminderRule" (
    "id" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "ticketTypeKeys" JSONB,
    "registration" TEXT,
    "isEssential" BOOLEAN NOT NULL,
    "isActive" BOOLEAN NOT NULL,
    "subject" TEXT,
    "opening" TEXT,
    "position" INTEGER NOT NULL,
    "activeFrom" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReminderRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reminder" (
    "ticketId" TEXT NOT NULL,
    "ruleId" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "days" INTEGER NOT NULL,
    "isEssential" BOOLEAN NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'CLAIMED',
    "personId" TEXT,
    "stopTokenHash" TEXT NOT NULL,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Reminder_pkey" PRIMARY KEY ("ticketId","ruleId")
);

-- CreateTable
CREATE TABLE "ReminderStop" (
    "eventId" TEXT NOT NULL,
    "emailIndex" TEXT NOT NULL,
    "stoppedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReminderStop_pkey" PRIMARY KEY ("eventId","emailIndex")
);

-- CreateIndex
CREATE UNIQUE INDEX "ReminderRule_eventId_key_key" ON "ReminderRule"("eventId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "Reminder_stopTokenHash_key" ON "Reminder"("stopTokenHash");

-- CreateIndex
CREATE INDEX "Reminder_ruleId_idx" ON "Reminder"("ruleId");

-- CreateIndex
CREATE INDEX "Reminder_personId_idx" ON "Reminder"("personId");

-- AddForeignKey
ALTER TABLE "ReminderRule" ADD CONSTRAINT "ReminderRule_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whatever the code does, days run one way and an ended reminder says when.
ALTER TABLE "ReminderRule" ADD CONSTRAINT "ReminderRule_days" CHECK ("days" >= 0 AND "days" <= 365);
ALTER TABLE "Reminder" ADD CONSTRAINT "Reminder_end" CHECK (("status" = 'CLAIMED') = ("endedAt" IS NULL));
