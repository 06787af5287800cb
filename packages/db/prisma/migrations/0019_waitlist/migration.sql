-- What somebody in line answered when a seat of theirs was in the way, and how often their place changed its state.
ALTER TABLE "WaitlistEntry"
  ADD COLUMN "givesUpClashing" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "changes" INTEGER NOT NULL DEFAULT 0;
