-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "aboutId" TEXT,
    "staffId" TEXT,
    "status" TEXT NOT NULL DEFAULT 'ASKED',
    "tries" INTEGER NOT NULL DEFAULT 0,
    "done" INTEGER,
    "total" INTEGER,
    "failureCode" TEXT,
    "result" JSONB,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "triedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Export" (
    "id" TEXT NOT NULL,
    "eventId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "columns" JSONB NOT NULL,
    "filter" TEXT,
    "contentHash" TEXT NOT NULL,
    "staffId" TEXT NOT NULL,
    "dataKeyId" TEXT NOT NULL,
    "cursor" TEXT,
    "pageCount" INTEGER NOT NULL DEFAULT 0,
    "rowCount" INTEGER NOT NULL DEFAULT 0,
    "byteCount" INTEGER,
    "sums" JSONB,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "readyAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "forgottenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Export_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExportPiece" (
    "exportId" TEXT NOT NULL,
    "isFile" BOOLEAN NOT NULL,
    "position" INTEGER NOT NULL,
    "dataSealed" TEXT NOT NULL,

    CONSTRAINT "ExportPiece_pkey" PRIMARY KEY ("exportId","isFile","position")
);

-- CreateIndex
CREATE INDEX "Job_eventId_askedAt_id_idx" ON "Job"("eventId", "askedAt", "id");

-- CreateIndex
CREATE INDEX "Job_eventId_status_askedAt_id_idx" ON "Job"("eventId", "status", "askedAt", "id");

-- CreateIndex
CREATE INDEX "Export_eventId_askedAt_idx" ON "Export"("eventId", "askedAt");

-- CreateIndex
CREATE INDEX "Export_dataKeyId_idx" ON "Export"("dataKeyId");

-- AddForeignKey
ALTER TABLE "Job" ADD CONSTRAINT "Job_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Export" ADD CONSTRAINT "Export_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Export" ADD CONSTRAINT "Export_dataKeyId_fkey" FOREIGN KEY ("dataKeyId") REFERENCES "DataKey"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExportPiece" ADD CONSTRAINT "ExportPiece_exportId_fkey" FOREIGN KEY ("exportId") REFERENCES "Export"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What fails now is looked for among tries that failed, of which there are few.
CREATE INDEX "ActivityAttempt_failed" ON "ActivityAttempt"("startedAt") WHERE "outcome" = 'FAILED';
