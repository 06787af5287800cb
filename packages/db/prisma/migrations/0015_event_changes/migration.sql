-- Events that are moved, postponed, held elsewhere or cancelled, and what people choose then.
ALTER TABLE "Event" ADD COLUMN "status" TEXT NOT NULL DEFAULT 'PLANNED',
  ADD COLUMN "isOnline" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "onlineUrl" TEXT;
ALTER TABLE "Cancellation" ADD COLUMN "changeId" TEXT;
ALTER TABLE "Refund" ADD COLUMN "changeId" TEXT;
CREATE INDEX "Refund_changeId_status_idx" ON "Refund"("changeId", "status");

CREATE TABLE "EventChange" (
  "id" TEXT NOT NULL,
  "eventId" TEXT NOT NULL,
  "version" INTEGER NOT NULL,
  "kind" TEXT NOT NULL,
  "before" JSONB NOT NULL,
  "after" JSONB NOT NULL,
  "words" TEXT NOT NULL,
  "choices" JSONB NOT NULL,
  "refundBy" TEXT NOT NULL,
  "answerBy" TIMESTAMPTZ(3),
  "otherwise" TEXT NOT NULL,
  "isMailed" BOOLEAN NOT NULL,
  "staffId" TEXT,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  "toldAfter" TEXT,
  "told" INTEGER NOT NULL DEFAULT 0,
  "toldAt" TIMESTAMPTZ(3),
  "supersededAt" TIMESTAMPTZ(3),
  "endedAt" TIMESTAMPTZ(3),
  CONSTRAINT "EventChange_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "EventChange_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "EventChange_eventId_version_key" ON "EventChange"("eventId", "version");

CREATE TABLE "EventChangeAnswer" (
  "changeId" TEXT NOT NULL,
  "ticketId" TEXT NOT NULL,
  "choice" TEXT NOT NULL,
  "by" TEXT NOT NULL,
  "version" INTEGER NOT NULL DEFAULT 1,
  "answeredAt" TIMESTAMPTZ(3) NOT NULL,
  "doneAt" TIMESTAMPTZ(3),
  "failure" TEXT,
  CONSTRAINT "EventChangeAnswer_pkey" PRIMARY KEY ("changeId", "ticketId"),
  CONSTRAINT "EventChangeAnswer_changeId_fkey" FOREIGN KEY ("changeId") REFERENCES "EventChange"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "EventChangeAnswer_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "EventChangeAnswer_ticketId_idx" ON "EventChangeAnswer"("ticketId");
