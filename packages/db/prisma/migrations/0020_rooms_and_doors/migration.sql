-- Why an organizer changed how many seats there are, with which room; and who stood at a workshop's door.
ALTER TABLE "CapacityChange"
  ADD COLUMN "why" TEXT,
  ADD COLUMN "roomFrom" TEXT,
  ADD COLUMN "roomTo" TEXT,
  ADD COLUMN "roomLimitFrom" INTEGER,
  ADD COLUMN "roomLimitTo" INTEGER;

ALTER TABLE "WaitlistEntry" ADD COLUMN "atDoorAt" TIMESTAMPTZ(3);
