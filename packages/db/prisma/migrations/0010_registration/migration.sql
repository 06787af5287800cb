-- What attendees are asked, what they answered, and what they agreed to.
-- CreateTable
CREATE TABLE "RegistrationForm" (
    "id" TEXT NOT NULL,
    "ticketTypeId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "fields" JSONB NOT NULL,
    "staffId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RegistrationForm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Registration" (
    "ticketId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "formId" TEXT,
    "answersSealed" TEXT,
    "draftSealed" TEXT,
    "draftVersion" INTEGER NOT NULL DEFAULT 0,
    "draftSavedAt" TIMESTAMPTZ(3),
    "submittedAt" TIMESTAMPTZ(3),
    "changedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("ticketId")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" TEXT NOT NULL,
    "ticketId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "fieldKey" TEXT NOT NULL,
    "wordingVersion" INTEGER NOT NULL,
    "formId" TEXT NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "RegistrationForm_ticketTypeId_version_key" ON "RegistrationForm"("ticketTypeId", "version");

-- CreateIndex
CREATE INDEX "Registration_personId_idx" ON "Registration"("personId");

-- CreateIndex
CREATE INDEX "Registration_formId_idx" ON "Registration"("formId");

-- CreateIndex
CREATE INDEX "Consent_ticketId_fieldKey_idx" ON "Consent"("ticketId", "fieldKey");

-- CreateIndex
CREATE INDEX "Consent_personId_idx" ON "Consent"("personId");

-- CreateIndex
CREATE INDEX "Consent_formId_idx" ON "Consent"("formId");

-- AddForeignKey
ALTER TABLE "RegistrationForm" ADD CONSTRAINT "RegistrationForm_ticketTypeId_fkey" FOREIGN KEY ("ticketTypeId") REFERENCES "TicketType"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_formId_fkey" FOREIGN KEY ("formId") REFERENCES "RegistrationForm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "Ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_formId_fkey" FOREIGN KEY ("formId") REFERENCES "RegistrationForm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Answers belong to the version they were given to, and nobody agrees to one wording twice at once.
ALTER TABLE "RegistrationForm" ADD CONSTRAINT "RegistrationForm_version" CHECK ("version" >= 1);

ALTER TABLE "Registration"
  ADD CONSTRAINT "Registration_answers" CHECK (
    ("answersSealed" IS NULL) = ("formId" IS NULL) AND ("answersSealed" IS NULL) = ("submittedAt" IS NULL)
  ),
  ADD CONSTRAINT "Registration_draft" CHECK (("draftSealed" IS NULL) = ("draftSavedAt" IS NULL));

CREATE UNIQUE INDEX "Consent_once" ON "Consent" ("ticketId", "fieldKey", "wordingVersion") WHERE "withdrawnAt" IS NULL;
