-- Messages about a mail whose id we had not noted yet; looked for when it is noted.
CREATE INDEX "WebhookEvent_earlyFor_idx" ON "WebhookEvent" (("facts"->>'earlyFor'))
  WHERE "facts"->>'earlyFor' IS NOT NULL;
