-- A customer's request for their data is answered by a person of the shop: who, and when.
ALTER TABLE "privacy_record" ADD COLUMN "answered_at" TIMESTAMPTZ(3), ADD COLUMN "answered_by" TEXT;

-- What is held is read when it is asked for: a copy of it would outlive its erasure. Of all shops at once, which the
-- tables' owner may do while row-level security is not forced upon it.
ALTER TABLE "privacy_record" NO FORCE ROW LEVEL SECURITY;
UPDATE "privacy_record" SET "detail" = "detail" - 'held';
ALTER TABLE "privacy_record" FORCE ROW LEVEL SECURITY;
