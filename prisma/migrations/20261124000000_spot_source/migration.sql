-- The currency of the source's prices, when it is not the shop's.
ALTER TABLE "workshop" ADD COLUMN "spot_currency" TEXT;

-- Why options charged as lines of their own cannot be sold yet.
ALTER TABLE "workshop" ADD COLUMN "surcharge_failure" TEXT;
