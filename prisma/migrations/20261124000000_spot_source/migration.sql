-- The currency that the source's prices are in, when it is not the shop's; and why options charged as lines of their own cannot be sold.
ALTER TABLE "workshop" ADD COLUMN "spot_currency" TEXT, ADD COLUMN "surcharge_failure" TEXT;
