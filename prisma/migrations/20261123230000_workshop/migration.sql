-- AlterTable
ALTER TABLE "publication" ADD COLUMN "words" TEXT NOT NULL DEFAULT '';



ALTER TABLE "spot_price" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "spot_price" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
ALTER TABLE "workshop" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "workshop" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
ALTER TABLE "choice_stock" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "choice_stock" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
ALTER TABLE "stock_reservation" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "stock_reservation" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
ALTER TABLE "upload" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY one_shop ON "upload" USING (shop = atelier_shop()) WITH CHECK (shop = atelier_shop());
